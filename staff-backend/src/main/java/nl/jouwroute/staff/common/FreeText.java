package nl.jouwroute.staff.common;

import java.util.Optional;
import nl.jouwroute.common.CitizenServiceNumbers;

/** What every text that staff type freely about somebody keeps to. */
public final class FreeText {

    private FreeText() {}

    /**
     * The message key of what is wrong with it: more than so many characters, or a number that looks like a citizen service
     * number. Empty when it can be kept, and for a text that is not there.
     *
     * @param text may be null
     */
    public static Optional<String> problem(String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        if (Typed.isLonger(text, longest)) {
            return Optional.of("contact.TOO_LONG");
        }
        return CitizenServiceNumbers.findIn(text).map(number -> "text.BSN");
    }
}
