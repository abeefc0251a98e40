package nl.jouwroute.lead;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A line of the toolkit for at the door.
 *
 * @param owner whose tool it is; may be null
 * @param words what it is for; may be null
 * @param link an https or tel address; may be null
 * @param hint a word or two, such as how long it takes; may be null
 */
public record ToolkitItem(
        UUID id, Section section, String title, String owner, String words, String link, String hint, int position) {

    private static final Pattern LINK = Pattern.compile("https://[^\\s\"<>]{3,290}|tel:\\+?[0-9-]{3,20}");

    /** Where it stands on the page. */
    public enum Section {
        DOOR,
        FITS,
        LEARN,
        HOME,
        CALL
    }

    /** Whether this can be a link on the page. */
    public static boolean isLink(String text) {
        return LINK.matcher(text).matches();
    }
}
