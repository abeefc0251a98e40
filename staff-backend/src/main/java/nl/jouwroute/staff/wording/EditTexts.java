package nl.jouwroute.staff.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.EditionRepository;
import nl.jouwroute.staff.route.EditEditions;
import nl.jouwroute.wording.OwnTexts;
import nl.jouwroute.wording.TextEdition;
import nl.jouwroute.wording.TextEditionRepository;

/** An editor says words of pages and messages in another way, publishes them and goes back, as with the route. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class EditTexts extends EditEditions<OwnTexts, TextEdition> {

    @Inject
    private TextEditionRepository editions;

    public EditTexts() {
        super(
                ContentChange.Area.TEXT,
                new Trail(
                        "TEXT_EDITION",
                        "TEXTS_DRAFT_CHANGED",
                        "TEXTS_PUBLISHED",
                        "TEXTS_ROLLED_BACK",
                        "TEXTS_DRAFT_RESET"),
                TextEdition::new);
    }

    @Override
    protected EditionRepository<TextEdition> editions() {
        return editions;
    }

    @Override
    protected void put(TextEdition edition, UUID staffId, Instant now) {
        editions.publish(edition, staffId, now);
    }
}
