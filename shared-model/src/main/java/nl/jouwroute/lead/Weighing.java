package nl.jouwroute.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import nl.jouwroute.lead.UrgencyPolicy.Urgency;

/**
 * What the policies said of somebody who was asked: how soon, and whether somebody can be placed within six months. The
 * most urgent word stands; that placeability is not known yet takes the place of no word that is. Never changed: each
 * asking makes another one.
 */
@Embeddable
public class Weighing {

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "urgency_reason")
    private String urgencyReason;

    private String placeable;

    /** For JPA. */
    protected Weighing() {}

    private Weighing(Urgency urgency, String urgencyReason, String placeable) {
        this.urgency = urgency;
        this.urgencyReason = urgencyReason;
        this.placeable = placeable;
    }

    /** Nobody was asked, and nothing hurries. */
    static Weighing none() {
        return new Weighing(Urgency.NORMAL, null, null);
    }

    /** As it stands with what the policies say now. */
    Weighing with(UrgencyPolicy.Verdict hurry, PlaceabilityPolicy.Verdict chance) {
        boolean stands = hurry.urgency().compareTo(urgency) < 0;
        boolean known = placeable != null && !PlaceabilityPolicy.isUnknown(placeable);
        return new Weighing(
                stands ? urgency : hurry.urgency(),
                stands ? urgencyReason : hurry.words().isBlank() ? null : hurry.words(),
                known && !chance.isKnown() ? placeable : chance.words());
    }

    /** How soon somebody must hear something. */
    public Urgency urgency() {
        return urgency;
    }

    /** Why it hurries, in words for the advisor. */
    public Optional<String> urgencyReason() {
        return Optional.ofNullable(urgencyReason);
    }

    /** Whether somebody can be placed within six months, and why; empty when nobody was asked. */
    public Optional<String> placeable() {
        return Optional.ofNullable(placeable);
    }
}
