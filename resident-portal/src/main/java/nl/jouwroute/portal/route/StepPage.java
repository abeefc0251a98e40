package nl.jouwroute.portal.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.portal.common.Municipality;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.portal.session.SessionCard;
import nl.jouwroute.route.Reason;
import nl.jouwroute.route.RouteStep;

/** /stap/{slug}: one step in full; with answers in the address also why it is in that route. */
@Named("stepPage")
@RequestScoped
public class StepPage {

    private static final int A_FEW = 3;
    private static final int TWO = 2;

    @Inject
    private PathPart address;

    @Inject
    private RouteRequest here;

    @Inject
    private FittingSessions fitting;

    @Inject
    private PlaceCards placeCards;

    @Inject
    private Municipality municipality;

    private RouteStep step;
    private List<SessionCard> sessions;

    @PostConstruct
    void load() {
        step = here.content().findStep(address.read()).orElseThrow(() -> new NotFound("no such step"));
        sessions = fitting.of(step, A_FEW);
    }

    public String getTitle() {
        return step.title().in(Spoken.now().tag());
    }

    public String getSummary() {
        return step.summary().in(Spoken.now().tag());
    }

    public List<StepBody.Block> getBlocks() {
        return StepBody.blocks(step.body().in(Spoken.now().tag()));
    }

    public List<ContactCard> getContacts() {
        return here.content().contactsOf(step).stream()
                .map(contact ->
                        new ContactCard(contact, municipality, Spoken.now().tag()))
                .toList();
    }

    /** The next few that fit. */
    public List<SessionCard> getSessions() {
        return sessions;
    }

    /** The places where those sit who help with it; of a step that sends people to any place, the next that open. */
    public List<PlaceCard> getPlaces() {
        return placeCards.fitting(here.content().contactsOf(step), TWO);
    }

    /** Why it is in the reader's route; null when it is not in it. */
    public Reason getReason() {
        return here.route().steps().stream()
                .filter(advice -> here.address().isGiven() && advice.step().equals(step))
                .findFirst()
                .map(advice -> Reason.of(advice, here.content(), Spoken.now().tag()))
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
        return step.goal().in(Spoken.now().tag());
    }

    public String getFirstThing() {
        return step.step().in(Spoken.now().tag());
    }
}
