package nl.jouwroute.portal.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.portal.common.Visitor;
import nl.jouwroute.session.BookingRefused;
import nl.jouwroute.session.GroupSession;

/** /bijeenkomst/{id}: one session, and the form to book it. */
@Named("groupSession")
@RequestScoped
public class SessionPage {

    @Inject
    private PathPart address;

    @Inject
    private BookingForm form;

    @Inject
    private BookingCounter counter;

    @Inject
    private Visitor visitor;

    @Inject
    private FindSessions find;

    @Inject
    private Clock clock;

    private GroupSession session;
    private MyPlace place;

    @PostConstruct
    void load() {
        UUID id = address.id();
        SessionView view = isPosted() ? counter.lookInTurn(id) : counter.look(id);
        session = view.session();
        place = view.place();
    }

    private static boolean isPosted() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** "Schrijf mij in", "Zet mij op de wachtlijst". */
    public void book() {
        if (form.check(isContactAsked())) {
            try {
                Pages.seeOther(
                        "/mijn/bijeenkomst/" + counter.book(session.id(), form).id());
            } catch (BookingRefused e) {
                Pages.formError(e.code());
            }
        }
    }

    public SessionCard getCard() {
        return new SessionCard(session, clock.instant());
    }

    /** The resident's booking here; null when there is none. */
    public BookingCard getBooking() {
        return place.booking()
                .map(here -> new BookingCard(here, clock.instant()))
                .orElse(null);
    }

    /** Also for a form that was posted before: the desk answers with what it once made. */
    public boolean isFormShown() {
        return visitor.isResident()
                && (isPosted() || (place.booking().isEmpty() && getCard().isBookable()));
    }

    /** Asked until it was answered once; and again on request. */
    public boolean isContactAsked() {
        return place.contact().isEmpty() || form.isContactAskedAgain();
    }

    /** The answer that counts while it is not asked. */
    public boolean isContactWelcome() {
        return place.contact().orElse(false);
    }

    /** Others of this kind with a free seat, when this one has none. */
    public List<SessionCard> getOthers() {
        return SessionCard.all(find.insteadOf(session), clock.instant());
    }
}
