package nl.jouwroute.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A known group is approached before something goes wrong, such as young people whose contract ends (document 001,
 * "preventieve benadering"). While it is open its group is filled, gets flyers and messages, and is called. Once it
 * ended nobody is approached any more, and the figures stay. It opens no lead by itself (decision 0024).
 */
@Entity
@Table(name = "campaign")
public class OutreachCampaign {

    /** How far it is. */
    public enum State {
        OPEN,
        ENDED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;

    private String source;

    private String why;

    private String headline;

    private String letter;

    @Column(name = "calls_from")
    private LocalDate callsFrom;

    @Column(name = "staff_id")
    private UUID staffId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "form_key")
    private UUID formKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For JPA. */
    protected OutreachCampaign() {}

    /**
     * What staff fill in.
     *
     * @param key of the form; the same form again makes nothing new
     * @param name for colleagues
     * @param source who gave us the names, as those people read it: "De gemeente Zwolle", say
     * @param why these people, as they read it
     * @param headline of the flyer
     * @param letter the words of the flyer and of the e-mail
     * @param callsFrom the first day of calling, which the flyer announces; null when nobody is called
     */
    public record Plan(
            UUID key, String name, String source, String why, String headline, String letter, LocalDate callsFrom) {

        /** Most characters of each. */
        public static final int LONGEST_NAME = 120;

        public static final int LONGEST_SOURCE = 200;
        public static final int LONGEST_WHY = 300;
        public static final int LONGEST_HEADLINE = 90;
        public static final int LONGEST_LETTER = 700;
    }

    /** A campaign that may begin. */
    public OutreachCampaign(Plan plan, UUID staffId, Instant now) {
        this.id = UUID.randomUUID();
        this.name = plan.name();
        this.source = plan.source();
        this.why = plan.why();
        this.headline = plan.headline();
        this.letter = plan.letter();
        this.callsFrom = plan.callsFrom();
        this.staffId = staffId;
        this.state = State.OPEN;
        this.formKey = plan.key();
        this.createdAt = now;
    }

    /**
     * Nobody is approached any more.
     *
     * @return false when it had ended before
     */
    public boolean end(Instant now) {
        if (state == State.ENDED) {
            return false;
        }
        state = State.ENDED;
        endedAt = now;
        return true;
    }

    /**
     * It goes on: somebody must still hear who gave us their name, say.
     *
     * @return false when it was going on
     */
    public boolean resume() {
        if (state == State.OPEN) {
            return false;
        }
        state = State.OPEN;
        endedAt = null;
        return true;
    }

    /**
     * @throws CampaignRefused ENDED
     */
    void requireOpen() {
        if (state != State.OPEN) {
            throw new CampaignRefused(CampaignRefused.Why.ENDED);
        }
    }

    /** Whether people are called on this day. */
    public boolean callsOn(LocalDate day) {
        return state == State.OPEN && callsFrom != null && !day.isBefore(callsFrom);
    }

    public UUID id() {
        return id;
    }

    /** As colleagues know it. */
    public String name() {
        return name;
    }

    /** Who gave us the names, as those people read it. */
    public String source() {
        return source;
    }

    /** Why these people, as they read it. */
    public String why() {
        return why;
    }

    public String headline() {
        return headline;
    }

    /** The words of the flyer and of the e-mail. */
    public String letter() {
        return letter;
    }

    /** Empty when nobody is called. */
    public Optional<LocalDate> callsFrom() {
        return Optional.ofNullable(callsFrom);
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Empty while it runs. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
