package nl.jouwroute.wording;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.route.ContentEdition;

/** A numbered edition of what this installation says in its own way. */
@Entity
@Table(name = "text_edition")
public class TextEdition extends ContentEdition<OwnTexts> {

    /** For JPA. */
    protected TextEdition() {}

    /**
     * A new draft.
     *
     * @param number one more than the highest
     * @param staffId who makes it
     */
    public TextEdition(UUID id, int number, OwnTexts content, UUID staffId, Instant now) {
        super(id, number, content, staffId, now);
    }

    @Override
    public OwnTexts content() {
        return OwnTexts.fromJson(json());
    }
}
