package nl.jouwroute.portal.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** The next few sessions, for the start page. */
@Named("nextSessions")
@RequestScoped
public class NextSessions {

    @Inject
    private FindSessions find;

    @Inject
    private Clock clock;

    private List<SessionCard> cards;

    public List<SessionCard> getCards() {
        if (cards == null) {
            cards = SessionCard.all(find.next(), clock.instant());
        }
        return cards;
    }
}
