package nl.jouwroute.common;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the portal. What staff read is Dutch. */
public enum Language {
    DUTCH("nl", "Nederlands", false, "nl"),
    ENGLISH("en", "English", false, "en-GB"),
    /** With the digits that are used in the Netherlands, so that a time on a poster and on the page look the same. */
    ARABIC("ar", "العربية", true, "ar-u-nu-latn"),
    UKRAINIAN("uk", "Українська", false, "uk"),
    TURKISH("tr", "Türkçe", false, "tr");

    private static final String ARABIC_AND = "و";

    private final String tag;
    private final String ownName;
    private final boolean rightToLeft;
    private final Locale locale;

    Language(String tag, String ownName, boolean rightToLeft, String locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
        this.locale = Locale.forLanguageTag(locale);
    }

    /** The language with this tag (ISO 639-1); empty when the portal does not speak it. */
    public static Optional<Language> find(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language with this tag, else Dutch. */
    public static Language of(String tag) {
        return find(tag).orElse(DUTCH);
    }

    /** As in {@code <html lang>}, in addresses and in the database. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** As in {@code <html dir>}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** What stands between two things of a list, the space included. */
    public String comma() {
        return this == ARABIC ? "، " : ", ";
    }

    /**
     * Things as this language names them one after the other.
     *
     * @param and the word before the last; Arabic writes its own to the next word
     */
    public String list(List<String> things, String and) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        int last = things.size() - 1;
        String before = and.equals(ARABIC_AND) ? " " + and : " " + and + " ";
        return String.join(comma(), things.subList(0, last)) + before + things.get(last);
    }

    /** What somebody said, between the quotation marks of this language. */
    public String quote(String said) {
        return this == ARABIC || this == UKRAINIAN ? "«" + said + "»" : "“" + said + "”";
    }

    /** How its dates and numbers are written. */
    public Locale locale() {
        return locale;
    }
}
