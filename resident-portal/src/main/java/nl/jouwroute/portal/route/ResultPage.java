package nl.jouwroute.portal.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.portal.common.Exchange;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.route.RouteQuestion;
import org.omnifaces.cdi.Param;

/** /route/resultaat: the steps that follow from the answers in the address; to mail, to print, to save. */
@Named("routeResult")
@RequestScoped
public class ResultPage {

    private static final String FIELD = "adres";
    private static final int A_FEW = 2;

    @Inject
    @Param(name = "gemaild")
    private String mailed;

    @Inject
    private RouteRequest here;

    @Inject
    private RouteView view;

    @Inject
    private SendRoute sendRoute;

    @Inject
    private PlaceCards places;

    @Inject
    private Exchange exchange;

    private String address;

    @PostConstruct
    void load() {
        view.show(here.route(), here.content(), here.query());
    }

    /** "Mail mij deze route". */
    public void mail() {
        Optional<ContactAddress> to =
                ContactAddress.parse(address).filter(parsed -> parsed.kind() == ContactKind.EMAIL);
        if (to.isEmpty()) {
            Pages.error(FIELD, "route.mail.wrong");
        } else if (!sendRoute.send(
                to.get(),
                exchange.network(),
                titles(),
                here.query(),
                Spoken.now().tag())) {
            Pages.error(FIELD, "route.mail.often");
        } else {
            Pages.seeOther("/route/resultaat" + here.query() + "&gemaild=ja#mailen");
        }
    }

    private List<String> titles() {
        return view.getAll().stream().map(StepCard::getTitle).toList();
    }

    public RouteView getView() {
        return view;
    }

    public String getLead() {
        return Pages.text("route.result.lead", view.getCount());
    }

    /** The places where those sit who help with the steps of this route, with when they open. */
    public List<PlaceCard> getPlaces() {
        return places.fitting(
                here.route().steps().stream()
                        .flatMap(advice -> here.content().contactsOf(advice.step()).stream())
                        .distinct()
                        .toList(),
                A_FEW);
    }

    public int getEdition() {
        return here.number();
    }

    /** The answers' codes, for the form. */
    public String getCodes() {
        return String.join(".", here.route().answers().codes(here.content()));
    }

    /** Going through the questions again, with the answers as they are. */
    public String getChange() {
        return "/route" + here.query();
    }

    /** The last question. */
    public String getBack() {
        List<RouteQuestion> asked = here.route().questions();
        String before = asked.size() < 2 ? null : asked.get(asked.size() - 2).code();
        return "/route"
                + RouteAddress.query(here.number(), here.route().answers().codes(here.content()), before);
    }

    /** The page that saves this route. */
    public String getSave() {
        return "/mijn/route" + here.query();
    }

    /** Logging in first, and then the page that saves this route. */
    public String getLogIn() {
        return "/inloggen?naar=" + URLEncoder.encode(getSave(), StandardCharsets.UTF_8);
    }

    public boolean isCarriedOver() {
        return here.isCarriedOver();
    }

    public boolean isMailed() {
        return "ja".equals(mailed);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
