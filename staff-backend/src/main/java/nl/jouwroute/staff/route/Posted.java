package nl.jouwroute.staff.route;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.Language;
import nl.jouwroute.route.Texts;

/** The fields of an editor's form, of which there are as many as the thing has texts and languages. */
public final class Posted {

    /** More than any text of the route needs. */
    static final int LONGEST = 4000;

    private final ExternalContext external;

    private Posted(ExternalContext external) {
        this.external = external;
    }

    /** The fields of the request under way. */
    public static Posted now() {
        return new Posted(FacesContext.getCurrentInstance().getExternalContext());
    }

    /** What was typed, without blanks around it; empty when nothing was. */
    public String text(String name) {
        String typed = external.getRequestParameterMap().get(name);
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /** The same, or null for nothing. */
    public String orNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    public boolean has(String name) {
        return external.getRequestParameterMap().containsKey(name);
    }

    /** What was chosen in all fields of this name, each once; empty choices are left out. */
    public List<String> all(String name) {
        String[] values = external.getRequestParameterValuesMap().get(name);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(value -> !value.isBlank())
                        .distinct()
                        .toList();
    }

    /** The same words in every language: fields {@code name.nl}, {@code name.en}… */
    public Texts texts(String name) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            byLanguage.put(language.tag(), text(name + "." + language.tag()));
        }
        return new Texts(byLanguage);
    }

    /** A number from 1 to 999; what is none counts as this one. */
    public int number(String name, int otherwise) {
        String text = text(name);
        return text.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(text) : otherwise;
    }

    /** Whether a text is longer than can be kept. */
    public boolean isTooLong() {
        return external.getRequestParameterMap().values().stream().anyMatch(text -> text.length() > LONGEST);
    }
}
