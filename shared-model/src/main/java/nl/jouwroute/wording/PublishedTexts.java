package nl.jouwroute.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;

/** Reads the published edition of the own texts; open to everybody. Pages and messages take it from the {@link TextShelf}. */
@ApplicationScoped
@UseCase(as = DbRole.READER, allow = Actor.ANYONE)
public class PublishedTexts {

    @Inject
    private TextEditionRepository editions;

    /** As {@link TextEditionRepository#publishedMark()}: empty until an editor first looked. */
    public String mark() {
        return editions.publishedMark();
    }

    /** The edition that residents see. */
    public TextEdition read() {
        return editions.readPublished();
    }
}
