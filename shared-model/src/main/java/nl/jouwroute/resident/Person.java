package nl.jouwroute.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Language;

/**
 * Somebody who is known here: by a referral, a walk-in or an account of their own. There is no citizen service number
 * here, ever.
 */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private UUID id;

    @Version
    private int version;

    private String called;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private String language;

    private boolean objects;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected Person() {}

    public Person(UUID id, String called, Instant now) {
        this.id = id;
        this.called = called;
        this.language = "nl";
        this.createdAt = now;
    }

    /** Takes the name that this person gives for themselves; blank counts as none. */
    public void call(String name) {
        called = name == null || name.isBlank() ? null : name.strip();
    }

    /** Said: do not approach me. It holds for good. */
    public void refuseContact() {
        objects = true;
    }

    /** Wants to read and be written to in this language. */
    public void speak(Language wanted) {
        language = wanted.tag();
    }

    public UUID id() {
        return id;
    }

    /** The name as this person calls themselves; empty until they say it. */
    public Optional<String> called() {
        return Optional.ofNullable(called);
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    public String language() {
        return language;
    }

    /** Said: do not approach me. */
    public boolean objects() {
        return objects;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
