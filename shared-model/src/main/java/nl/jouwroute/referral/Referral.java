package nl.jouwroute.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;

/**
 * A school puts a young person forward. It is received, the young person is invited, and then joins, declines, or turns
 * out to be unreachable after the agreed attempts (a new address leads to a new invitation). The school may withdraw it
 * until the young person joined ({@link ReferralDesk#withdraw}). Who declined is left alone for good. When its term is
 * over and nobody works with the young person, it is forgotten, by {@link Forgetting}; who declines is forgotten at once,
 * unless somebody does.
 */
@Entity
@Table(name = "referral")
public class Referral {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "mentor_id")
    private UUID mentorId;

    @Column(name = "person_id")
    private UUID personId;

    @Column
    private String named;

    @Column
    @Enumerated(EnumType.STRING)
    private ReferralReason reason;

    @Column
    private String explanation;

    @Column(name = "young_person_knows")
    private boolean youngPersonKnows;

    @Column(name = "mentor_told")
    private String mentorTold;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Column(name = "form_key")
    private UUID formKey;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "form_mark")
    private String formMark;

    @Column(name = "told_at")
    private Instant toldAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_how")
    private ToldHow toldHow;

    @Column(name = "told_by")
    private UUID toldBy;

    /** For JPA. */
    protected Referral() {}

    /** A referral as it comes in: who sends it, about which person, and the words of the form. */
    public static Referral receive(ReferringMentor mentor, UUID personId, ReferralForm form, Instant now) {
        Referral referral = new Referral();
        referral.id = UUID.randomUUID();
        referral.organisationId = mentor.organisationId();
        referral.mentorId = mentor.id();
        referral.personId = personId;
        referral.named = form.called();
        referral.reason = form.reason();
        referral.explanation = form.explanation();
        referral.youngPersonKnows = form.youngPersonKnows();
        referral.mentorTold = form.told();
        referral.state = ReferralState.RECEIVED;
        referral.formKey = form.key();
        referral.receivedAt = now;
        return referral;
    }

    /** Came in by a request with this hash, not by a form. */
    void markWith(String mark) {
        formMark = mark;
    }

    /**
     * An invitation goes out.
     *
     * @throws ReferralStepRefused when the young person joined or declined, or the school withdrew it
     */
    public Invitation invite(String tokenHash, Instant now, Instant expires) {
        moveTo(
                ReferralState.INVITED,
                "invite",
                ReferralState.RECEIVED,
                ReferralState.INVITED,
                ReferralState.UNREACHABLE);
        return new Invitation(UUID.randomUUID(), id, personId, tokenHash, now, expires);
    }

    /**
     * The young person logged in through the invitation.
     *
     * @throws ReferralStepRefused unless invited
     */
    public void join() {
        moveTo(ReferralState.JOINED, "join", ReferralState.INVITED, ReferralState.UNREACHABLE);
    }

    /**
     * The young person says: do not approach me; also when the school took it back, since the next one may not.
     *
     * @throws ReferralStepRefused after joining (an account has its own ways to stop)
     */
    public void decline() {
        moveTo(
                ReferralState.DECLINED,
                "decline",
                ReferralState.RECEIVED,
                ReferralState.INVITED,
                ReferralState.UNREACHABLE,
                ReferralState.FORGOTTEN,
                ReferralState.WITHDRAWN,
                ReferralState.DECLINED);
    }

    /**
     * Somebody told the young person who put them forward, what we know and why; the first time counts.
     *
     * @return whether this was the first time
     * @throws ReferralStepRefused when it is over
     */
    boolean told(ToldHow how, UUID staffId, Instant now) {
        if (state.isOver()) {
            throw new ReferralStepRefused(state, "be told");
        }
        if (toldAt != null) {
            return false;
        }
        toldAt = now;
        toldHow = how;
        toldBy = staffId;
        return true;
    }

    /**
     * The agreed attempts reached nobody.
     *
     * @throws ReferralStepRefused unless invited, or received and to be called
     */
    public void giveUp() {
        moveTo(ReferralState.UNREACHABLE, "be given up", ReferralState.RECEIVED, ReferralState.INVITED);
    }

    private void moveTo(ReferralState next, String step, ReferralState first, ReferralState... others) {
        if (!EnumSet.of(first, others).contains(state)) {
            throw new ReferralStepRefused(state, step);
        }
        state = next;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public ReferralState state() {
        return state;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
