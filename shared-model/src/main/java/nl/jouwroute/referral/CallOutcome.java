package nl.jouwroute.referral;

/** What came of a call to somebody who did not answer an invitation. */
public enum CallOutcome {
    SPOKEN("Gesproken."),
    NO_ANSWER("Geen gehoor."),
    CALL_BACK("Later terugbellen."),
    WRONG_NUMBER("Het nummer klopt niet."),
    /** Said: do not approach me. */
    REFUSED("Wil niet benaderd worden.");

    private final String words;

    CallOutcome(String words) {
        this.words = words;
    }

    /** As it stands on the lead. */
    public String words() {
        return words;
    }

    /** Whether they spoke. */
    public boolean isReached() {
        return this == SPOKEN || this == REFUSED;
    }

    /** Whether calling this number again makes no sense. */
    public boolean isDeadEnd() {
        return this == WRONG_NUMBER;
    }
}
