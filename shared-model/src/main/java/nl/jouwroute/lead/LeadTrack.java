package nl.jouwroute.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import nl.jouwroute.lead.LeadRefused.Why;

/**
 * The track that a lead is in, and why. Of a lead that somebody took to another track it also says from where: what
 * arrives about this person by itself comes in there, and joins this lead. Never changed: going to another track makes
 * another one.
 */
@Embeddable
public class LeadTrack {

    @Enumerated(EnumType.STRING)
    private Track track;

    @Column(name = "track_reason")
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "arrivals_track")
    private Track arrivals;

    /** For JPA. */
    protected LeadTrack() {}

    private LeadTrack(Track track, String reason, Track arrivals) {
        this.track = track;
        this.reason = reason;
        this.arrivals = arrivals;
    }

    /** The track in which a lead arrives. */
    static LeadTrack arriving(Track track) {
        return new LeadTrack(track, "", null);
    }

    /**
     * The track that somebody decided on.
     *
     * @param arrivals the track in which comes what arrives about this person by itself
     * @throws LeadRefused EXPLANATION_MISSING
     */
    static LeadTrack decided(TrackPolicy.Decision chosen, Track arrivals) {
        if (chosen.reason() == null || chosen.reason().isBlank()) {
            throw new LeadRefused(Why.EXPLANATION_MISSING);
        }
        return new LeadTrack(chosen.track(), chosen.reason().strip(), arrivals == chosen.track() ? null : arrivals);
    }

    Track track() {
        return track;
    }

    /** In words for the advisor. */
    String reason() {
        return reason;
    }

    /** Another track of which the lead takes what arrives too; empty for none. */
    Optional<Track> arrivals() {
        return Optional.ofNullable(arrivals);
    }
}
