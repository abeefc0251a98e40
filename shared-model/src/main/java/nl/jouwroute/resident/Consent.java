package nl.jouwroute.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person answered when asked for consent, under which version of the text. Never changed: another answer is
 * another row, and the newest counts.
 */
@Entity
@Table(name = "consent")
public class Consent {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    @Column(name = "text_version")
    private int textVersion;

    private String language;

    private boolean given;

    private Instant at;

    /** For JPA. */
    protected Consent() {}

    /**
     * @param textVersion of the text that was shown
     * @param language of that text
     * @param given false: refused, or withdrawn
     */
    public Consent(UUID personId, ConsentPurpose purpose, int textVersion, String language, boolean given, Instant at) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.purpose = purpose;
        this.textVersion = textVersion;
        this.language = language;
        this.given = given;
        this.at = at;
    }

    public UUID personId() {
        return personId;
    }

    public ConsentPurpose purpose() {
        return purpose;
    }

    public int textVersion() {
        return textVersion;
    }

    /** Of the text that was shown. */
    public String language() {
        return language;
    }

    public boolean isGiven() {
        return given;
    }

    public Instant at() {
        return at;
    }
}
