package nl.jouwroute.lead;

/** What came of a home visit. */
public enum VisitOutcome {
    SPOKEN("Huisbezoek: gesproken."),
    /** Nobody opened, or it did not suit: a card stays behind. */
    CARD_LEFT("Huisbezoek: niet thuis of het kwam niet uit, kaart achtergelaten."),
    WRONG_ADDRESS("Huisbezoek: woont hier niet."),
    /** Said: do not approach me. */
    REFUSED("Huisbezoek: wil niet benaderd worden.");

    private final String words;

    VisitOutcome(String words) {
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
}
