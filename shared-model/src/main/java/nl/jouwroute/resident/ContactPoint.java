package nl.jouwroute.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An e-mail address or phone number of a person; verified once a code that was sent there came back. */
@Entity
@Table(name = "contact_point")
public class ContactPoint {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String address;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "noted_by")
    private UUID notedBy;

    /** For JPA. */
    protected ContactPoint() {}

    /** An address that somebody gave, not yet proved to be theirs. */
    public ContactPoint(UUID id, UUID personId, ContactAddress address) {
        this.id = id;
        this.personId = personId;
        this.kind = address.kind();
        this.address = address.value();
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public ContactKind kind() {
        return kind;
    }

    /** Lower-case e-mail address, or number in E.164. */
    public String address() {
        return address;
    }

    public boolean isVerified() {
        return verifiedAt != null;
    }

    /**
     * Whether an advisor may write to it: a code that was sent there came back, or the person gave it to staff. One that
     * somebody else gave, that was left without a proof, or that is a landline, is for calling only.
     */
    public boolean isForWriting() {
        return kind.channel().isPresent() && (verifiedAt != null || notedBy != null);
    }
}
