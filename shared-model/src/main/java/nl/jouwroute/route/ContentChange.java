package nl.jouwroute.route;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.JsonText;

/** One thing that an editor did to the content, with the texts before and after; only ever added. */
@Entity
@Table(name = "content_change")
public class ContentChange {

    /** Which content. */
    public enum Area {
        ROUTE,
        PLAN,
        PLACE,
        /** Words of pages and messages. */
        TEXT
    }

    /** What was done. */
    public enum Deed {
        ADDED,
        CHANGED,
        REMOVED,
        MOVED,
        PUBLISHED,
        ROLLED_BACK,
        RESET
    }

    @Id
    private UUID id;

    private Instant at;

    @Column(name = "staff_id")
    private UUID staffId;

    @Enumerated(EnumType.STRING)
    private Area area;

    private Integer edition;

    private String item;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    private String differences;

    /** For JPA. */
    protected ContentChange() {}

    /**
     * @param edition its number; null for a place, which has no editions
     * @param item path of what it was done to, such as {@code questions/wens}
     */
    public ContentChange(
            Area area,
            Integer edition,
            String item,
            Deed deed,
            List<ContentLines.Difference> differences,
            UUID staffId,
            Instant now) {
        this.id = UUID.randomUUID();
        this.at = now;
        this.staffId = staffId;
        this.area = area;
        this.edition = edition;
        this.item = item;
        this.deed = deed;
        this.differences =
                JsonText.of(differences.stream().map(ContentChange::object).toList());
    }

    private static Map<String, String> object(ContentLines.Difference difference) {
        Map<String, String> object = new LinkedHashMap<>();
        object.put("path", difference.path());
        if (difference.was() != null) {
            object.put("was", difference.was());
        }
        if (difference.now() != null) {
            object.put("now", difference.now());
        }
        return object;
    }

    public Instant at() {
        return at;
    }

    public UUID staffId() {
        return staffId;
    }

    public Area area() {
        return area;
    }

    public Optional<Integer> edition() {
        return Optional.ofNullable(edition);
    }

    public String item() {
        return item;
    }

    public Deed deed() {
        return deed;
    }

    /** Which lines became different. */
    public List<ContentLines.Difference> differences() {
        try (JsonReader reader = Json.createReader(new StringReader(differences))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(one -> new ContentLines.Difference(
                            one.getString("path"), one.getString("was", null), one.getString("now", null)))
                    .toList();
        }
    }
}
