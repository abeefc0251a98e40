package nl.jouwroute.lead;

/** The road on which an advisor helps; decides the team and how soon somebody calls. */
public enum Track {
    /** The short route to work: people who can be placed within six months. Two working days. */
    SHORT_ROUTE(2),
    /** Keeping young people out of benefits. One working day. */
    YOUTH_PREVENTION(1),
    /** The last phase of an unemployment benefit. Two working days. */
    BENEFIT_TRANSITION(2),
    /** A talk with somebody who has had a benefit for long. Two working days. */
    PERSPECTIVE_TALK(2);

    private final int responseDays;

    Track(int responseDays) {
        this.responseDays = responseDays;
    }

    /** Working days within which the first response is due. */
    public int responseDays() {
        return responseDays;
    }
}
