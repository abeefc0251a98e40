package nl.jouwroute.portal.privacy;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jouwroute.portal.common.Spoken;

/** Rows of the database as lines of a document. */
final class DataLines {

    /** What staff have, in the order of the document; the messages stand apart. */
    static final List<String> CASE_FILE = List.of(
            "leads",
            "intakes",
            "contacts",
            "campaign_calls",
            "trajectories",
            "goals",
            "agreements",
            "ladder",
            "language_checks",
            "handovers",
            "avoidance");

    private DataLines() {}

    /** What the database says of one thing, in the order in which it says it. */
    static String line(JsonValue value) {
        List<String> parts = new ArrayList<>();
        value.asJsonObject().forEach((name, part) -> {
            if (part.getValueType() != JsonValue.ValueType.NULL) {
                parts.add(words(part));
            }
        });
        return String.join(", ", parts);
    }

    /** Talks with an advisor: when, with whom, where, and what the resident wrote about it. */
    static List<String> talks(JsonObject own) {
        return lines(own, "appointment", "starts_at", "state", "advisor", "place", "wish");
    }

    /** What the resident wrote back. */
    static List<String> replies(JsonObject own) {
        return lines(own, "reply", "at", "subject", "words");
    }

    private static List<String> lines(JsonObject own, String table, String... columns) {
        if (!own.containsKey(table)) {
            return List.of();
        }
        return own.getJsonArray(table).stream()
                .map(JsonValue::asJsonObject)
                .map(row -> Stream.of(columns)
                        .map(row::get)
                        .filter(Objects::nonNull)
                        .filter(part -> part.getValueType() != JsonValue.ValueType.NULL)
                        .map(DataLines::words)
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private static String words(JsonValue part) {
        String text = part instanceof JsonString string ? string.getString() : part.toString();
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? when(text) : text;
    }

    private static String when(String timestamp) {
        return Spoken.time().dayOfYear(OffsetDateTime.parse(timestamp).toInstant());
    }
}
