package nl.jouwroute.referral;

/** Why a school puts somebody forward: the three reasons of document 001, or another that the mentor explains. */
public enum ReferralReason {
    /** The school can no longer reach the student. */
    NO_CONTACT("geen contact meer met school"),
    /** Doubts the course and wants to look around outside it; the contact with the school worsened. */
    DOUBTS_COURSE("twijfelt over de opleiding"),
    /** May stop and needs a new plan for the future. */
    WANTS_NEW_PLAN("wil misschien stoppen, nieuw plan nodig"),
    OTHER("andere reden, met uitleg");

    private final String inShort;

    ReferralReason(String inShort) {
        this.inShort = inShort;
    }

    /** A few words for the advisor's list. */
    public String inShort() {
        return inShort;
    }
}
