package nl.jouwroute.staff.route;

import nl.jouwroute.route.Texts;

/**
 * One text of a form, in every language.
 *
 * @param name of the fields, followed by a point and the language
 * @param label what it is, such as <i>Vraag</i>
 * @param help a short hint; may be empty
 * @param rows 1 for a line
 */
public record TextField(String name, String label, String help, int rows, Texts texts) {

    public TextField(String name, String label, Texts texts) {
        this(name, label, "", 1, texts);
    }

    /** What stands in this language itself, without the Dutch in its place. */
    String own(String language) {
        return texts.byLanguage().getOrDefault(language, "");
    }
}
