package nl.jouwroute.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.route.RoutePreviewRepository;

/** Reads the own texts of a draft for whoever holds a ticket of an editor. */
@ApplicationScoped
@UseCase(as = DbRole.READER, allow = Actor.ANYONE)
public class PreviewedTexts {

    @Inject
    private RoutePreviewRepository previews;

    @Inject
    private Clock clock;

    /** The texts to show; empty when the ticket is not, or no longer, one. */
    public Optional<TextsInUse> find(String token) {
        return previews.findTexts(token, clock.instant())
                .map(draft -> TextsInUse.of(draft.number(), OwnTexts.fromJson(draft.json())));
    }
}
