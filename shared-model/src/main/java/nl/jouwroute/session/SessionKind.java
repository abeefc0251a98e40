package nl.jouwroute.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;

/** A kind of group session (a training, a drop-in) with the rules that hold for it. */
@Entity
@Table(name = "session_kind")
public class SessionKind {

    @Id
    private String code;

    @Version
    private int version;

    private String slug;

    private String name;

    @Column
    private int position;

    @Column(name = "booking_needed")
    private boolean bookingNeeded;

    @Column(name = "companion_allowed")
    private boolean companionAllowed;

    @Column(name = "free_cancel_before_minutes")
    private int freeCancelBeforeMinutes;

    @Column(name = "offer_minutes")
    private int offerMinutes;

    @Column(name = "offer_ends_before_minutes")
    private int offerEndsBeforeMinutes;

    @Column(name = "check_in_before_minutes")
    private int checkInBeforeMinutes;

    /** For JPA. */
    protected SessionKind() {}

    public String code() {
        return code;
    }

    /** Stands in addresses. */
    public String slug() {
        return slug;
    }

    /** As residents read it. */
    public String name() {
        return name;
    }

    /** False for a drop-in: come as you like. */
    public boolean isBookingNeeded() {
        return bookingNeeded;
    }

    /** Whether one person may come along. */
    public boolean isCompanionAllowed() {
        return companionAllowed;
    }

    /** How long before the start one is asked to cancel; it stays possible until the start. */
    public Duration freeCancelBefore() {
        return Duration.ofMinutes(freeCancelBeforeMinutes);
    }

    /** How long an offered seat is kept. */
    public Duration offerStands() {
        return Duration.ofMinutes(offerMinutes);
    }

    /** No offer stands nearer to the start than this. */
    public Duration offerEndsBefore() {
        return Duration.ofMinutes(offerEndsBeforeMinutes);
    }

    /** How long before the start people are checked in at the door. */
    public Duration checkInBefore() {
        return Duration.ofMinutes(checkInBeforeMinutes);
    }
}
