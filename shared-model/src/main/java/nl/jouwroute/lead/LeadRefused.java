package nl.jouwroute.lead;

import java.util.List;
import nl.jouwroute.common.RefusedBecause;

/** A lead does not allow this step now. */
public class LeadRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    private static final String KEYS = "lead.refused.";

    private final String who;

    /** What stands in the way; the end of the message key. */
    public enum Why {
        /** A colleague has it; the message says who. */
        TAKEN,
        /** Only the advisor who has it decides this. */
        NOT_YOURS,
        /** Nobody has it yet. */
        NOT_ASSIGNED,
        /** It has ended, or a trajectory runs. */
        NOT_OPEN,
        /** Accepting asks for one talk first. */
        NOT_SPOKEN,
        /** Going to another advisor, or ending for another reason, needs an explanation. */
        EXPLANATION_MISSING,
        /** This person said: do not approach me. */
        OBJECTS,
        /** A colleague changed it while this page was open. */
        CHANGED,
        /** The chosen advisor left. */
        ADVISOR_LEFT,
        /** Who leaves hands over first what they still have. */
        HAS_LEADS,
        /** The advisor has as many as agreed; more only with a reason. */
        FULL,
        /** There is no address of this kind that was proved to be theirs. */
        NO_ADDRESS,
        /** Under sixteen: only with a legal representative. */
        TOO_YOUNG,
        /** A colleague changed these terms while the page was open. */
        TERMS_CHANGED,
        /** A new lead of this person runs in the same track; this one stays ended. */
        ANOTHER_RUNS,
        /** Nobody looks after the own work while away. */
        COVER_SELF,
        /** The colleague is away then too. */
        COVER_AWAY,
        /** Whoever looks after a colleague's work in these days is not away then. */
        COVERS_THEN
    }

    public LeadRefused(Why why) {
        super(KEYS, why);
        this.who = null;
    }

    /**
     * @param who name of the colleague whom it is about
     */
    public LeadRefused(Why why, String who) {
        super(KEYS, why);
        this.who = who;
    }

    /** The name of the colleague whom it is about, where it is about one. */
    @Override
    public List<Object> details() {
        return who == null ? List.of() : List.of(who);
    }
}
