package nl.jouwroute.handover;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/**
 * What is sent: a copy in words, made when it is offered, which later changes of the file leave as it is.
 *
 * @param person as they call themselves
 */
public record HandoverContent(String person, List<Part> parts) {

    public HandoverContent {
        parts = List.copyOf(parts);
    }

    /** A heading with what stands below it. */
    public record Part(String title, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing that is sent.
     *
     * @param label may be empty
     */
    public record Line(String label, String words) {}

    /** As the database keeps it. */
    public String toJson() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Part part : parts) {
            JsonArrayBuilder lines = Json.createArrayBuilder();
            part.lines()
                    .forEach(line -> lines.add(Json.createObjectBuilder()
                            .add("label", line.label())
                            .add("words", line.words())));
            all.add(Json.createObjectBuilder().add("title", part.title()).add("lines", lines));
        }
        return Json.createObjectBuilder()
                .add("person", person)
                .add("parts", all)
                .build()
                .toString();
    }

    /** What {@link #toJson} made. */
    public static HandoverContent fromJson(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject content = reader.readObject();
            return new HandoverContent(
                    content.getString("person"),
                    content.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                            .map(part -> new Part(
                                    part.getString("title"),
                                    part.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                                            .map(line -> new Line(line.getString("label"), line.getString("words")))
                                            .toList()))
                            .toList());
        }
    }
}
