package nl.jouwroute.portal.referral;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.jouwroute.referral.OwnReferral;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code openapi.yaml} says a system may send and gets back is what the API takes and gives. */
class ApiDescriptionTest {

    /** Another method than those of the description: no operation answers it. */
    private static final String OF_NO_OPERATION = "405";

    private static final Map<String, JsonValue> GOOD = Map.of(
            "mentor", Json.createValue("mentor@school.example"),
            "called", Json.createValue("Noor"),
            "email", Json.createValue("noor@voorbeeld.example"),
            "mobile", Json.createValue("06 12345678"),
            "sixteen_or_older", JsonValue.TRUE,
            "reason", Json.createValue("other"),
            "explanation", Json.createValue("Zij zoekt iets anders."),
            "young_person_knows", JsonValue.TRUE,
            "told", Json.createValue("Dat wij bellen."));

    private final Map<String, Object> description = read();
    private final Map<String, Object> asked = map(description, "components", "schemas", "NewReferral");

    @Test
    void everyFieldOfTheDescriptionIsTakenAndNoOther() {
        assertThat(map(asked, "properties").keySet()).isEqualTo(GOOD.keySet());
        assertThat(asked.get("additionalProperties")).isEqualTo(false);
        assertThat(mistakes(GOOD)).isEmpty();
        assertThat(mistakes(with("bsn", Json.createValue("1")))).containsOnlyKeys("bsn");
    }

    @Test
    void whatIsRequiredIsMissedAndNothingElse() {
        List<?> required = (List<?>) asked.get("required");
        for (String field : GOOD.keySet()) {
            Map<String, JsonValue> without = new HashMap<>(with("reason", Json.createValue("no_contact")));
            without.remove(field);
            assertThat(mistakes(without).containsKey(field)).as(field).isEqualTo(required.contains(field));
        }
        Map<String, JsonValue> nowhere = new HashMap<>(GOOD);
        nowhere.keySet().removeAll(Set.of("email", "mobile"));
        assertThat(asked).containsKey("anyOf");
        assertThat(mistakes(nowhere)).as("one of both").isNotEmpty();
    }

    @Test
    void eachTextMayBeAsLongAsTheDescriptionSaysAndEachTypeIsHeldTo() {
        map(asked, "properties").forEach((field, schema) -> {
            Map<?, ?> says = (Map<?, ?>) schema;
            boolean flag = "boolean".equals(says.get("type"));
            assertThat(mistakes(with(field, flag ? Json.createValue("ja") : JsonValue.TRUE)))
                    .as("%s of another type", field)
                    .containsKey(field);
            if (says.get("maxLength") instanceof Integer most) {
                assertThat(mistakes(with(field, Json.createValue("x".repeat(most + 1)))))
                        .as("%s too long", field)
                        .containsKey(field);
                boolean free = says.get("format") == null && !field.equals("mobile");
                assertThat(free
                                && mistakes(with(field, Json.createValue("x".repeat(most))))
                                        .containsKey(field))
                        .as("%s just long enough", field)
                        .isFalse();
            }
        });
    }

    @Test
    void theReasonsAndTheStatesAreThoseOfTheDescription() {
        List<?> reasons = (List<?>) map(asked, "properties", "reason").get("enum");
        for (Object reason : reasons) {
            assertThat(mistakes(with("reason", Json.createValue(reason.toString()))))
                    .as(reason.toString())
                    .isEmpty();
        }
        assertThat(reasons).hasSameSizeAs(nl.jouwroute.referral.ReferralReason.values());
        assertThat(mistakes(with("reason", Json.createValue("because")))).containsKey("reason");
        assertThat((List<Object>) new ArrayList<Object>(
                        (List<?>) map(description, "components", "schemas", "Referral", "properties", "state")
                                .get("enum")))
                .containsExactlyElementsOf(Arrays.stream(OwnReferral.Phase.values())
                        .map(phase -> (Object) phase.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void everyRefusalOfTheServletStandsInTheDescriptionAndTheOtherWayRound() throws IOException {
        Set<String> described = new TreeSet<>();
        for (Object path : map(description, "paths").values()) {
            for (Object operation : ((Map<?, ?>) path).values()) {
                ((Map<?, ?>) ((Map<?, ?>) operation).get("responses"))
                        .keySet()
                        .forEach(s -> described.add(s.toString()));
            }
        }
        Path code = Path.of("src/main/java/nl/jouwroute/portal");
        String source = Files.readString(code.resolve("referral/ReferralApiServlet.java"))
                + Files.readString(code.resolve("common/ApiAnswer.java"));
        Set<String> given = new TreeSet<>();
        Pattern.compile("(?:problem|write|tryLater)\\(response, (\\d{3}),")
                .matcher(source)
                .results()
                .forEach(found -> given.add(found.group(1)));
        given.remove(OF_NO_OPERATION);
        given.add("411"); // by the guard before it
        assertThat(described).isEqualTo(given);
    }

    private static Map<String, JsonValue> with(String field, JsonValue value) {
        Map<String, JsonValue> changed = new HashMap<>(GOOD);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, String> mistakes(Map<String, JsonValue> said) {
        JsonObject body =
                Json.createObjectBuilder(new HashMap<String, Object>(said)).build();
        ApiRequest request = new ApiRequest(body);
        boolean formed = request.form("school", "key", true).isPresent();
        assertThat(formed).isEqualTo(request.mistakes().isEmpty());
        return request.mistakes();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read() {
        try (InputStream in = ReferralApiServlet.class.getResourceAsStream("openapi.yaml")) {
            return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String... path) {
        Map<String, Object> here = from;
        for (String step : path) {
            here = (Map<String, Object>) here.get(step);
        }
        return here;
    }
}
