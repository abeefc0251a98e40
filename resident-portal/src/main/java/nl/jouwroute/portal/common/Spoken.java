package nl.jouwroute.portal.common;

import nl.jouwroute.common.Language;
import nl.jouwroute.common.SpokenTime;
import nl.jouwroute.common.Voice;
import nl.jouwroute.common.Wording;

/**
 * The language of the answer to the request that this thread works on, and its words. The language filter says both for
 * every request, error pages included; outside a request it is the Dutch of the release.
 */
public final class Spoken {

    private static final Voice STANDARD = Wording.RELEASE.in(Language.DUTCH);

    private static final ThreadLocal<Voice> NOW = new ThreadLocal<>();

    private Spoken() {}

    public static Language now() {
        return voice().language();
    }

    /** The words of the answer. */
    static Voice voice() {
        Voice voice = NOW.get();
        return voice == null ? STANDARD : voice;
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
    public static void begin(Voice voice) {
        NOW.set(voice);
    }

    /** The request is answered. */
    public static void end() {
        NOW.remove();
    }
}
