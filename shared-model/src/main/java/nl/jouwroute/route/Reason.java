package nl.jouwroute.route;

import java.util.List;
import nl.jouwroute.common.Language;

/**
 * Why a step is in somebody's route, in words: <i>Je ziet dit, omdat je koos: “Ik wil werk” en “Geld of schulden”.</i>
 *
 * @param before the words before the quoted answers; all of them when nothing is quoted
 * @param quotes the answers, quotation marks and the words between them included; empty when none is quoted
 * @param after the words after them
 */
public record Reason(String before, String quotes, String after) {

    /** The reason in a language. */
    public static Reason of(Route.Advice advice, RouteContent content, String language) {
        String why = advice.step().why().in(language);
        int at = why.indexOf(RouteStep.ANSWERS);
        if (at < 0) {
            return new Reason(why, "", "");
        }
        List<String> answers = advice.because().stream()
                .map(option -> Language.of(language).quote(option.text().in(language)))
                .toList();
        return new Reason(
                why.substring(0, at),
                Language.of(language).list(answers, content.result().and().in(language)),
                why.substring(at + RouteStep.ANSWERS.length()));
    }

    /** The whole sentence. */
    public String text() {
        return before + quotes + after;
    }
}
