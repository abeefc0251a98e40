package nl.jouwroute.route;

import java.util.List;

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
                .map(option -> "“" + option.text().in(language) + "”")
                .toList();
        return new Reason(
                why.substring(0, at),
                join(answers, " " + content.result().and().in(language) + " "),
                why.substring(at + RouteStep.ANSWERS.length()));
    }

    private static String join(List<String> parts, String last) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + last + parts.get(parts.size() - 1);
    }

    /** The whole sentence. */
    public String text() {
        return before + quotes + after;
    }
}
