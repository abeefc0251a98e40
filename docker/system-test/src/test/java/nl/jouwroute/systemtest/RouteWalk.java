package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Walks Jouw route by plain requests, as somebody without a log-in. */
final class RouteWalk {

    /** Answers of somebody who wants work and has debts, by the words on the page. */
    static final Map<String, String> WORK_AND_DEBTS = Map.of(
            "Wat wil je nu het liefst?", "Ik wil werk",
            "Hoe oud ben je?", "27 jaar of ouder",
            "Hoe is het nu met je werk?", "Ik heb geen werk",
            "Wanneer wil je werken?", "Ik wil zo snel mogelijk werken",
            "Wat maakt het lastig?", "Geld of schulden");

    private static final int MOST_QUESTIONS = 20;

    private RouteWalk() {}

    /** Answers a question that is asked, by the words of its options; all other questions are skipped. */
    static Page walk(Visitor visitor, Map<String, String> answers) {
        Page page = visitor.get("/route");
        for (int i = 0; i < MOST_QUESTIONS && page.path().equals("/route"); i++) {
            page = answer(visitor, page, answers.get(page.heading()));
        }
        assertThat(page.path()).isEqualTo("/route/resultaat");
        return page;
    }

    /** Gives one answer by its words, or skips the question when they are null. */
    static Page answer(Visitor visitor, Page page, String words) {
        if (words == null) {
            return page.follow("Deze vraag overslaan");
        }
        String code = page.document().select(".jr-choice").stream()
                .filter(choice -> choice.text().equals(words))
                .map(choice -> choice.select("input").attr("value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is no answer to " + page.heading()));
        return visitor.get(query(page, code));
    }

    /** The address that the form goes to with this answer. */
    static String query(Page page, String code) {
        StringBuilder address = new StringBuilder("/route?");
        page.document().select("form[action=/route] input[type=hidden]").forEach(field -> address.append(
                        field.attr("name"))
                .append('=')
                .append(field.attr("value"))
                .append('&'));
        return address.append("a=").append(code).toString();
    }

    /** The titles of the steps on the result. */
    static List<String> steps(Page page) {
        return page.document().select(".jr-route .jr-stop__title").eachText();
    }
}
