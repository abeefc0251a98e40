package nl.jouwroute.staff.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.plan.Prefill;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.route.Posted;
import nl.jouwroute.staff.route.TagNames;

/**
 * What the route knows already about a question of the plan, as fields: an answer of the route, and which choice means
 * the same.
 *
 * @param groups the answers of the route
 * @param choices those of the question, and none
 */
public record KnownFields(List<TagNames.Group> groups, List<PlanQuestionForm.Option> choices, List<Row> rows) {

    private static final String NAME = "weet.";
    private static final String CHOICE = ".keuze";
    private static final int ROOM_FOR_MORE = 2;

    public KnownFields {
        groups = List.copyOf(groups);
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    /**
     * One answer of the route.
     *
     * @param field name of its field; {@link #choiceField} is the other
     * @param tag empty for nothing chosen
     * @param lost whether nothing gives this tag any more; then it stands as an extra choice
     * @param choice the number, as text
     */
    public record Row(int number, String field, String tag, boolean lost, String choice) {

        public String choiceField() {
            return field + CHOICE;
        }
    }

    static KnownFields of(QuestionSet.Item item, TagNames tags) {
        List<PlanQuestionForm.Option> choices = new ArrayList<>();
        choices.add(new PlanQuestionForm.Option("0", "Geen: laat het alleen zien"));
        for (QuestionSet.Choice choice : item.choices()) {
            String number = String.valueOf(choices.size());
            choices.add(new PlanQuestionForm.Option(
                    number, number + ". " + choice.text().in(Texts.DUTCH)));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < item.prefill().size() + ROOM_FOR_MORE; i++) {
            Prefill one = i < item.prefill().size() ? item.prefill().get(i) : new Prefill("", 0);
            rows.add(new Row(
                    i + 1,
                    NAME + i,
                    one.tag(),
                    !one.tag().isEmpty() && !tags.knows(one.tag()),
                    String.valueOf(one.choice())));
        }
        return new KnownFields(tags.groups(), choices, rows);
    }

    /** What was chosen, each answer of the route once. */
    static List<Prefill> posted(Posted form) {
        Map<String, Prefill> chosen = new LinkedHashMap<>();
        for (int i = 0; form.has(NAME + i); i++) {
            String tag = form.text(NAME + i);
            if (!tag.isEmpty()) {
                chosen.putIfAbsent(tag, new Prefill(tag, form.number(NAME + i + CHOICE, 0)));
            }
        }
        return List.copyOf(chosen.values());
    }
}
