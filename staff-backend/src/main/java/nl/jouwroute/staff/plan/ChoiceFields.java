package nl.jouwroute.staff.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Picture;
import nl.jouwroute.plan.QuestionKind;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.route.Posted;

/** The choices of a question in an editor's form. A choice keeps its number: it is retired and not removed, and new ones come last. */
public final class ChoiceFields {

    private static final int NEW_CHOICES = 3;
    private static final int STEPS_OF_A_SCALE = 10;
    private static final int MOST = 40;

    private ChoiceFields() {}

    /**
     * A choice in the form.
     *
     * @param drawing the one beside it
     */
    public record Row(int number, String text, boolean retired, Drawing drawing) {

        /** The name of its fields. */
        public String field() {
            return "k." + number;
        }
    }

    /**
     * A drawing that can stand beside a choice, or none.
     *
     * @param value what a form sends
     * @param path its lines, as SVG writes them; empty for none
     */
    public record Drawing(String value, String name, String path) {

        static final Drawing NONE = new Drawing(QuestionSet.Choice.NO_PICTURE, Words.text("picture.none"), "");

        static Drawing of(Picture picture) {
            return new Drawing(picture.code(), Words.text("picture." + picture.code()), picture.path());
        }

        static Drawing named(String name) {
            return Picture.named(name).map(Drawing::of).orElse(NONE);
        }
    }

    /** No drawing, and every one that there is. */
    static List<Drawing> drawings() {
        return Stream.concat(
                        Stream.of(Drawing.NONE), Arrays.stream(Picture.values()).map(Drawing::of))
                .toList();
    }

    static List<Row> rows(List<QuestionSet.Choice> choices) {
        List<Row> rows = new ArrayList<>();
        for (QuestionSet.Choice choice : choices) {
            rows.add(new Row(
                    rows.size() + 1, choice.text().in(Texts.DUTCH), choice.retired(), Drawing.named(choice.picture())));
        }
        return rows;
    }

    /**
     * The choices as they were typed.
     *
     * @param stored the question as it was
     * @param fresh whether it is a new one
     */
    static List<QuestionSet.Choice> posted(Posted form, QuestionSet.Item stored, boolean fresh) {
        List<QuestionSet.Choice> choices = new ArrayList<>();
        int known = Math.max(stored.choices().size(), fresh ? form.number("keuzes", 0) : 0);
        for (int number = 1; number <= Math.min(known, MOST); number++) {
            QuestionSet.Choice before = number <= stored.choices().size()
                    ? stored.choices().get(number - 1)
                    : QuestionSet.Choice.of(Texts.NONE);
            String field = "k." + number;
            choices.add(before.become(
                    form.texts(field),
                    Drawing.named(form.text(field + ".tekening")).value(),
                    form.has(field + ".weg")));
        }
        for (int i = 1; i <= NEW_CHOICES && choices.size() < MOST; i++) {
            String words = form.text("nieuw-" + i);
            if (!words.isEmpty()) {
                choices.add(QuestionSet.Choice.of(Texts.dutch(words)));
            }
        }
        if (fresh && choices.isEmpty() && stored.kind() == QuestionKind.SCALE) {
            IntStream.rangeClosed(1, STEPS_OF_A_SCALE)
                    .mapToObj(step -> QuestionSet.Choice.of(inAll(String.valueOf(step))))
                    .forEach(choices::add);
        }
        return choices;
    }

    private static Texts inAll(String words) {
        return new Texts(Arrays.stream(Language.values()).collect(Collectors.toMap(Language::tag, any -> words)));
    }
}
