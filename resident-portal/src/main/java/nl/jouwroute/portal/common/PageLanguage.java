package nl.jouwroute.portal.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.jouwroute.common.Language;

/** What the page's frame says in which language, and the links to the other languages. */
@Named("language")
@RequestScoped
public class PageLanguage {

    /** The query parameter that chooses a language. */
    public static final String PARAMETER = "taal";

    @Inject
    private HttpServletRequest request;

    /**
     * A language to choose.
     *
     * @param to this same page in that language; the choice sticks
     */
    public record Choice(String tag, String name, String to, boolean current) {}

    public String getTag() {
        return Spoken.now().tag();
    }

    public String getDirection() {
        return Spoken.now().direction();
    }

    /** What stands between two things of a list. */
    public String getComma() {
        return Spoken.now().comma();
    }

    public Locale getLocale() {
        return Spoken.now().locale();
    }

    public List<Choice> getChoices() {
        String others = withoutChoice(request.getQueryString());
        return Arrays.stream(Language.values())
                .map(language -> new Choice(
                        language.tag(),
                        language.ownName(),
                        "?" + others + (others.isEmpty() ? "" : "&") + PARAMETER + "=" + language.tag(),
                        language == Spoken.now()))
                .toList();
    }

    /** The language of a text that asks for consent. */
    public String getConsentTag() {
        return Spoken.consent().tag();
    }

    /** Whether such a text stands in another language than the page. */
    public boolean isConsentForeign() {
        return Spoken.consent() != Spoken.now();
    }

    /** A query without the parameter that chooses a language; "" for none. */
    public static String withoutChoice(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.equals(PARAMETER) && !part.startsWith(PARAMETER + "="))
                        .collect(Collectors.joining("&"));
    }
}
