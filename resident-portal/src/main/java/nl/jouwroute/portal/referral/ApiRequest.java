package nl.jouwroute.portal.referral;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Language;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.referral.ReferralForm;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;

/** What a school's system says about one young person, judged as the mentor's form is. */
final class ApiRequest {

    private static final Map<String, String> TEXTS = Map.of(
            "called", ReferralInput.NAME,
            "email", ReferralInput.EMAIL,
            "mobile", ReferralInput.PHONE,
            "explanation", ReferralInput.EXPLANATION,
            "told", ReferralInput.TOLD);
    private static final Map<String, String> REASONS = Map.of(
            "no_contact", "contact",
            "doubts_course", "twijfel",
            "wants_new_plan", "plan",
            "other", "anders");
    private static final Map<String, String> NAMES = Map.of(
            ReferralInput.NAME, "called",
            ReferralInput.EMAIL, "email",
            ReferralInput.PHONE, "mobile",
            ReferralInput.AGE, "sixteen_or_older",
            ReferralInput.REASON, "reason",
            ReferralInput.EXPLANATION, "explanation",
            ReferralInput.KNOWS, "young_person_knows",
            ReferralInput.TOLD, "told");
    private static final String MENTOR = "mentor";

    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> mistakes = new LinkedHashMap<>();
    private ContactAddress mentor;

    ApiRequest(JsonObject body) {
        body.forEach(this::take);
        if (mentor == null) {
            mistakes.putIfAbsent(MENTOR, "the work address of a registered mentor is missing");
        }
    }

    private void take(String name, JsonValue value) {
        switch (name) {
            case "called", "email", "mobile", "explanation", "told" ->
                text(name, value).ifPresent(text -> typed.put(TEXTS.get(name), text));
            case "reason" ->
                text(name, value)
                        .map(text -> REASONS.get(text.toLowerCase(Locale.ROOT)))
                        .ifPresentOrElse(reason -> typed.put(ReferralInput.REASON, reason), () -> {});
            case "sixteen_or_older" -> flag(name, value, ReferralInput.AGE, "16", "jonger");
            case "young_person_knows" -> flag(name, value, ReferralInput.KNOWS, "ja", "nee");
            case MENTOR ->
                text(name, value)
                        .flatMap(ContactAddress::parse)
                        .filter(address -> address.kind() == ContactKind.EMAIL)
                        .ifPresent(address -> mentor = address);
            default -> mistakes.put(name, "unknown field");
        }
    }

    private Optional<String> text(String name, JsonValue value) {
        if (value instanceof JsonString string) {
            if (string.getString().indexOf('\0') < 0) {
                return Optional.of(string.getString());
            }
            mistakes.put(name, "holds a NUL");
        } else if (value != JsonValue.NULL) {
            mistakes.put(name, "must be text");
        }
        return Optional.empty();
    }

    private void flag(String name, JsonValue value, String field, String yes, String no) {
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            typed.put(field, value == JsonValue.TRUE ? yes : no);
        } else {
            mistakes.put(name, "must be true or false");
        }
    }

    /**
     * The form, when nothing is wrong with it.
     *
     * @param client and the key of the request make the form's own key
     */
    Optional<ReferralForm> form(String client, String key, boolean smsAvailable) {
        ReferralInput input = new ReferralInput(typed, smsAvailable);
        Optional<ReferralForm> form =
                input.read(UUID.nameUUIDFromBytes((client + "\n" + key).getBytes(StandardCharsets.UTF_8)));
        input.mistakes()
                .forEach(mistake ->
                        mistakes.putIfAbsent(NAMES.get(mistake.field()), Pages.text(Language.ENGLISH, mistake.key())));
        return mistakes.isEmpty() ? form : Optional.empty();
    }

    /** The named mentor; null when there is none. */
    ContactAddress mentor() {
        return mentor;
    }

    /** What is wrong, by field. */
    Map<String, String> mistakes() {
        return mistakes;
    }
}
