package nl.jouwroute.staff.route;

import java.util.ArrayList;
import java.util.List;
import nl.jouwroute.route.Condition;

/**
 * When a question is asked or a step shown, as a form of choices: question and answer, never a code.
 *
 * @param groups the answers that can be chosen
 * @param parts the three kinds of wishes
 */
public record ConditionForm(List<TagNames.Group> groups, List<Part> parts) {

    private static final int ROOM_FOR_MORE = 2;
    private static final String ALL = "alle";
    private static final String ANY = "een";
    private static final String NONE = "geen";

    public ConditionForm {
        groups = List.copyOf(groups);
        parts = List.copyOf(parts);
    }

    /**
     * One kind of wish.
     *
     * @param name of its fields
     * @param rows what is chosen, and empty ones to add more
     */
    public record Part(String name, String label, List<Row> rows) {

        public Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One choice.
     *
     * @param tag empty for nothing chosen
     * @param lost whether nothing gives this tag any more; then it stands as an extra choice
     */
    public record Row(String id, String label, String tag, boolean lost) {}

    static ConditionForm of(Condition when, TagNames tags) {
        return new ConditionForm(
                tags.groups(),
                List.of(
                        part(ALL, "Al deze antwoorden", when.all(), tags),
                        part(ANY, "Een of meer van deze antwoorden", when.any(), tags),
                        part(NONE, "Geen van deze antwoorden", when.none(), tags)));
    }

    private static Part part(String name, String label, List<String> chosen, TagNames tags) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < chosen.size() + ROOM_FOR_MORE; i++) {
            String tag = i < chosen.size() ? chosen.get(i) : "";
            rows.add(new Row(name + "-" + i, label + ", keuze " + (i + 1), tag, !tag.isEmpty() && !tags.knows(tag)));
        }
        return new Part(name, label, rows);
    }

    static Condition posted(Posted form) {
        return new Condition(form.all(ALL), form.all(ANY), form.all(NONE));
    }

    /** The same in a sentence or two. */
    static String words(Condition when, TagNames tags) {
        List<String> parts = new ArrayList<>();
        when.all().forEach(tag -> parts.add(tags.name(tag)));
        if (!when.any().isEmpty()) {
            parts.add(when.any().stream().map(tags::name).collect(java.util.stream.Collectors.joining(" of ")));
        }
        when.none().forEach(tag -> parts.add("niet: " + tags.name(tag)));
        return String.join(" en ", parts);
    }
}
