package nl.jouwroute.staff.common;

import nl.jouwroute.common.Language;

/** A part of a page that holds texts in one language. */
public interface InLanguage {

    Language language();

    /** What it is called in Dutch. */
    default String name() {
        return Words.text("language." + language().tag());
    }

    default String tag() {
        return language().tag();
    }

    default String direction() {
        return language().direction();
    }
}
