package nl.jouwroute.portal.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.portal.common.Municipality;
import nl.jouwroute.portal.session.SessionCard;
import nl.jouwroute.route.Reason;
import nl.jouwroute.route.RouteStep;
import org.omnifaces.cdi.Param;

/** /stap/{slug}: one step in full; with answers in the address also why it is in that route. */
@Named("stepPage")
@RequestScoped
public class StepPage {

    private static final int A_FEW = 3;
    private static final int TWO = 2;
    private static final String PLACES = "/vindplaatsen";

    @Inject
    @Param(pathIndex = 0)
    private String slug;

    @Inject
    @Param(pathIndex = 1)
    private String more;

    @Inject
    private RouteRequest here;

    @Inject
    private FittingSessions fitting;

    @Inject
    private PlaceCards placeCards;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Municipality municipality;

    private RouteStep step;
    private List<SessionCard> sessions;

    @PostConstruct
    void load() {
        if (slug == null || more != null) {
            throw new NotFound("no step in the address");
        }
        step = here.content().findStep(slug).orElseThrow(() -> new NotFound("no such step"));
        sessions = fitting.of(step, A_FEW);
    }

    public String getTitle() {
        return step.title().in(language.code());
    }

    /** As {@link ReaderLanguage#foreign}. */
    public String getLang() {
        return language.foreign(step.title());
    }

    /** The same of the text, which may lack a translation that the title has. */
    public String getBodyLang() {
        return language.foreign(step.body());
    }

    public String getSummary() {
        return step.summary().in(language.code());
    }

    public List<StepBody.Block> getBlocks() {
        return StepBody.blocks(step.body().in(language.code()));
    }

    public List<ContactCard> getContacts() {
        return here.content().contactsOf(step).stream()
                .map(contact -> new ContactCard(contact, municipality, language.code()))
                .toList();
    }

    /** The next few that fit. */
    public List<SessionCard> getSessions() {
        return sessions;
    }

    /** For a step that sends people to a place in the neighbourhood: the next that open. */
    public List<PlaceCard> getPlaces() {
        boolean leadsThere =
                here.content().contactsOf(step).stream().anyMatch(contact -> PLACES.equals(contact.address()));
        return leadsThere ? placeCards.next(TWO) : List.of();
    }

    /** Why it is in the reader's route; null when it is not in it. */
    public Reason getReason() {
        return here.route().steps().stream()
                .filter(advice -> here.address().isGiven() && advice.step().equals(step))
                .findFirst()
                .map(advice -> Reason.of(advice, here.content(), language.code()))
                .orElse(null);
    }

    /** The route that the reader came from; else the first question. */
    public String getBack() {
        return here.address().isGiven() ? "/route/resultaat" + here.query() : "/route";
    }

    /** Whether the reader came from a route. */
    public boolean isFromRoute() {
        return here.address().isGiven();
    }

    /** What it can mean for the plan. */
    public String getGoal() {
        return step.goal().in(language.code());
    }

    public String getFirstThing() {
        return step.step().in(language.code());
    }
}
