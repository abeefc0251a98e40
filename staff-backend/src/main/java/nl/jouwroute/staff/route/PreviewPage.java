package nl.jouwroute.staff.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import org.omnifaces.cdi.Param;

/** {@code /voorbeeld}: links that open the draft in the portal, for the editor alone and for an hour. */
@Named("previewPage")
@RequestScoped
public class PreviewPage {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Pattern PAGE = Pattern.compile("/[a-z]{0,20}");

    @Inject
    @Param(name = "stap")
    private String step;

    @Inject
    @Param(name = "planvraag")
    private String question;

    @Inject
    @Param(name = "pagina")
    private String page;

    @Inject
    @Param(name = "vindplaatsen")
    private String places;

    @Inject
    private PreviewRoute previewRoute;

    @Inject
    private Editing editing;

    @Inject
    private Settings settings;

    private PreviewRoute.Ticket ticket;

    private PreviewRoute.Ticket ticket() {
        if (ticket == null) {
            ticket = previewRoute.give();
        }
        return ticket;
    }

    /** Its number; null while nobody changed a word. */
    public Integer getEdition() {
        if (isOfWords()) {
            return ticket().shown().texts();
        }
        if (isOfPlaces()) {
            return ticket().shown().places();
        }
        return isOfPlan() ? ticket().shown().plan() : ticket().shown().route();
    }

    /** Whether the editor came from the words of a page. */
    public boolean isOfWords() {
        return page != null && PAGE.matcher(page).matches();
    }

    /** Opens that page. */
    public String getPage() {
        return to(page);
    }

    /** Whether the editor came from the places. */
    public boolean isOfPlaces() {
        return places != null;
    }

    /** Opens the places. */
    public String getPlaces() {
        return to("/vindplaatsen");
    }

    /** Whether the editor came from a question of the plan. */
    public boolean isOfPlan() {
        return question != null && KEY.matcher(question).matches();
    }

    /** Opens that question. */
    public String getQuestion() {
        return to("/voorbeeld/planvraag?vraag=" + question);
    }

    /** Whether the editor came from the route itself. */
    public boolean isOfRoute() {
        return !isOfPlan() && !isOfWords() && !isOfPlaces();
    }

    /** Opens the first question. */
    public String getRoute() {
        return to("/route");
    }

    /** Opens the step that the editor came from; null when it came from elsewhere. */
    public String getStep() {
        return step == null || editing.content().findStep(step).isEmpty() ? null : to("/stap/" + step);
    }

    private String to(String page) {
        return settings.text(Setting.ORIGIN) + "/voorbeeld?kaart=" + ticket().token() + "&naar="
                + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }
}
