package nl.jouwroute.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who works here. Comes into being at the first log-in and is known from then on by the subject that the
 * identity provider gives; an account that was entered before that, by e-mail address, is taken over once.
 */
@Entity
@Table(name = "staff_member")
public class StaffMember {

    @Id
    private UUID id;

    @Version
    private int version;

    private String subject;

    private String name;

    @Column
    private String email;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected StaffMember() {}

    /**
     * @param subject the identity provider's name for this person, which never changes
     * @param email in lower case
     */
    public StaffMember(UUID id, String subject, String name, String email, Instant now) {
        this.id = id;
        this.subject = subject;
        this.name = name;
        this.email = email;
        this.active = true;
        this.createdAt = now;
    }

    /** Ties a member who was entered by e-mail address to the subject of the first log-in. */
    public void recogniseAs(String loggedInSubject) {
        if (subject != null) {
            throw new IllegalStateException("this member is known by another subject");
        }
        subject = loggedInSubject;
    }

    /** Takes the name that the identity provider gives today. */
    public void rename(String present) {
        if (!name.equals(present)) {
            name = present;
        }
    }

    /** They do not work here any more. */
    public void leave() {
        active = false;
    }

    /** They work here again. */
    public void comeBack() {
        active = true;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** False for somebody who left: may not log in and is given no leads. */
    public boolean isActive() {
        return active;
    }

    /** Whether the identity provider's subject is known already. */
    public boolean isRecognised() {
        return subject != null;
    }
}
