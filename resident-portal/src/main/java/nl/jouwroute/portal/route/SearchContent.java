package nl.jouwroute.portal.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.route.SearchHit;
import nl.jouwroute.route.SearchRepository;
import nl.jouwroute.route.SearchWords;

/** Looking for a step, a place or a session by words; open to everybody. */
@ApplicationScoped
@UseCase(as = DbRole.READER, allow = Actor.ANYONE)
public class SearchContent {

    @Inject
    private SearchRepository search;

    @Inject
    private Clock clock;

    /** What fits best, by kind; nothing for words that say nothing. */
    public List<SearchHit> find(SearchWords words, String language) {
        return search.find(words, language, clock.instant());
    }
}
