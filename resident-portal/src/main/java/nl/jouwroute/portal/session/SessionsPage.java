package nl.jouwroute.portal.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.session.SessionKind;
import org.omnifaces.cdi.Param;

/** /bijeenkomsten: what is on, of one kind or of all. */
@Named("sessions")
@RequestScoped
public class SessionsPage {

    @Inject
    @Param(name = "soort")
    private String wish;

    @Inject
    private FindSessions find;

    @Inject
    private Clock clock;

    private List<SessionKind> kinds;
    private SessionKind chosen;
    private List<SessionCard> cards;

    @PostConstruct
    void load() {
        kinds = find.kinds();
        chosen = kinds.stream()
                .filter(kind -> kind.slug().equals(wish))
                .findFirst()
                .orElse(null);
        cards = SessionCard.all(find.upcoming(chosen == null ? null : chosen.code()), clock.instant());
    }

    public List<SessionKind> getKinds() {
        return kinds;
    }

    public boolean isChosen(SessionKind kind) {
        return kind == chosen;
    }

    /** The kind that the list is narrowed to; null for all. */
    public SessionKind getChosen() {
        return chosen;
    }

    public List<SessionCard> getCards() {
        return cards;
    }

    /** <i>6 bijeenkomsten</i> */
    public String getCount() {
        return cards.size() == 1 ? Pages.text("sessions.one") : Pages.text("sessions.many", cards.size());
    }
}
