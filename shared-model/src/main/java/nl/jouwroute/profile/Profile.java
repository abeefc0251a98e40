package nl.jouwroute.profile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a resident shows of themselves: at most five qualities, the one that fits best first, and when they can work.
 * A profile has no states: it is theirs to change at any time, and every part may be left open.
 */
@Entity
@Table(name = "profile")
public class Profile {

    /** As many as "Solliciteren 2.0" asks for in document 001. */
    public static final int MAX_QUALITIES = 5;

    /** Characters of Unicode in the headline. */
    public static final int MAX_HEADLINE = 120;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "resident_id")
    private UUID residentId;

    private String headline;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "profile_quality", joinColumns = @JoinColumn(name = "profile_id"))
    @Column(name = "quality")
    @OrderColumn(name = "position")
    private List<String> qualities = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "profile_availability", joinColumns = @JoinColumn(name = "profile_id"))
    private Set<Slot> week = new HashSet<>();

    @Column(name = "hours_per_week")
    private Integer hoursPerWeek;

    @Enumerated(EnumType.STRING)
    private Start starts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "entered_with")
    private String enteredWith;

    @Transient
    private String beside;

    /** For JPA. */
    protected Profile() {}

    public Profile(UUID id, UUID residentId, Instant now) {
        this.id = id;
        this.residentId = residentId;
        this.createdAt = now;
        this.changedAt = now;
    }

    /**
     * An advisor sits beside the resident: what changes from now on says so. Holds for this piece of work only.
     *
     * @param advisor the name as the resident reads it; null for nobody
     */
    public void fillInWith(String advisor) {
        beside = advisor;
    }

    private void change(Instant now) {
        changedAt = now;
        enteredWith = beside;
    }

    /**
     * Adds a quality at the end; one that is chosen already stays where it is.
     *
     * @return whether something changed
     * @throws TooManyQualities when five are chosen
     */
    public boolean choose(Quality quality, Instant now) {
        if (qualities.contains(quality.key())) {
            return false;
        }
        if (qualities.size() >= MAX_QUALITIES) {
            throw new TooManyQualities();
        }
        qualities.add(quality.key());
        change(now);
        return true;
    }

    /** Takes a quality away; false when it was not chosen. */
    public boolean drop(String quality, Instant now) {
        if (!qualities.remove(quality)) {
            return false;
        }
        change(now);
        return true;
    }

    /** Puts a quality one place higher; false when it is the first, or not chosen. */
    public boolean prefer(String quality, Instant now) {
        int place = qualities.indexOf(quality);
        if (place < 1) {
            return false;
        }
        Collections.swap(qualities, place, place - 1);
        change(now);
        return true;
    }

    /**
     * Says what is stored about the headline and the times.
     *
     * @param newHeadline one line about oneself; blank or null for none
     * @return whether something changed
     * @throws IllegalArgumentException when the headline is too long
     */
    public boolean describe(String newHeadline, Availability availability, Instant now) {
        String line = newHeadline == null || newHeadline.isBlank() ? null : newHeadline.strip();
        if (line != null && line.codePointCount(0, line.length()) > MAX_HEADLINE) {
            throw new IllegalArgumentException("more than " + MAX_HEADLINE + " characters");
        }
        if (headline().equals(Optional.ofNullable(line)) && availability().equals(availability)) {
            return false;
        }
        headline = line;
        hoursPerWeek = availability.hoursPerWeek();
        starts = availability.start();
        week.retainAll(availability.week());
        week.addAll(availability.week());
        change(now);
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID residentId() {
        return residentId;
    }

    /** Rises with each change; a form that shows an older one is recognised. */
    public int version() {
        return version;
    }

    public Optional<String> headline() {
        return Optional.ofNullable(headline);
    }

    /** Keys of {@link Qualities}, the one that fits best first. */
    public List<String> qualities() {
        return List.copyOf(qualities);
    }

    public Availability availability() {
        return new Availability(week, hoursPerWeek, starts);
    }

    /** Nothing was said yet. */
    public boolean isEmpty() {
        return headline == null && qualities.isEmpty() && availability().equals(Availability.UNKNOWN);
    }

    /** Five qualities and at least one time: what "Solliciteren 2.0" shows an employer. */
    public boolean isComplete() {
        return qualities.size() == MAX_QUALITIES && !week.isEmpty();
    }

    /** Who sat beside the resident at the last change; empty for nobody. */
    public Optional<String> enteredWith() {
        return Optional.ofNullable(enteredWith);
    }

    public Instant changedAt() {
        return changedAt;
    }
}
