package nl.jouwroute.portal.common;

import nl.jouwroute.common.Language;
import nl.jouwroute.common.SpokenTime;

/**
 * The language of the answer to the request that this thread works on. The language filter says it for every request,
 * error pages included; outside a request it is Dutch.
 */
public final class Spoken {

    private static final ThreadLocal<Language> NOW = new ThreadLocal<>();

    private Spoken() {}

    public static Language now() {
        Language language = NOW.get();
        return language == null ? Language.DUTCH : language;
    }

    /** Its days and times. */
    public static SpokenTime time() {
        return SpokenTime.in(now());
    }

    /**
     * The language in which a text is shown that asks for consent: such a text is shown only in a translation that a
     * person has checked, and nobody has checked one yet.
     */
    public static Language consent() {
        return Language.DUTCH;
    }

    /** For the language filter only, which also ends it. */
    public static void begin(Language language) {
        NOW.set(language);
    }

    /** The request is answered. */
    public static void end() {
        NOW.remove();
    }
}
