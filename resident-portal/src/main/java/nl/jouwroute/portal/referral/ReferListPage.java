package nl.jouwroute.portal.referral;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.resident.SmsAvailability;
import nl.jouwroute.referral.ReferralForm;
import org.omnifaces.cdi.Param;

/**
 * /aanmelden/lijst: many young people at once. The list is shown with what is wrong in which line; nothing of it is
 * kept before the mentor sends it in, the page carries it along.
 */
@Named("referList")
@RequestScoped
public class ReferListPage {

    /** Request attribute: the text of a file, as {@link ReferralSheetServlet} read it. */
    static final String TEXT = "nl.jouwroute.lijst";

    @Inject
    private ReferYoungPerson referring;

    @Inject
    private SmsAvailability sms;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param(name = "klaar")
    private String done;

    private String school;
    private UUID key;
    private String text;
    private String pasted;
    private ReferralSheet sheet;

    /**
     * A line as the page shows it.
     *
     * @param reason in the words of the form; null when it cannot be read
     */
    public record Row(String title, String name, String address, String reason, List<String> problems) {
        public String getTitle() {
            return title;
        }

        public String getName() {
            return name;
        }

        public String getAddress() {
            return address;
        }

        public String getReason() {
            return reason;
        }

        public List<String> getProblems() {
            return problems;
        }
    }

    @PostConstruct
    void load() {
        school = referring.school();
        String posted = request.getParameter("sleutel");
        key = Ids.find(posted).orElseGet(UUID::randomUUID);
        if (request.getAttribute(TEXT) instanceof String file) {
            read(file);
        }
    }

    private void read(String list) {
        text = list;
        sheet = new ReferralSheet(list, key, sms.isAvailable());
        sheet.problem().ifPresent(problem -> {
            Pages.formError("sheet.problem." + problem, sheet.missing());
            sheet = null;
        });
    }

    /** "Bekijk de lijst", of what was pasted. */
    public void check() {
        read(pasted == null ? "" : pasted);
    }

    /** "Meld aan": the lines with nothing wrong, all or none. */
    public void send() {
        String carried = request.getParameter("lijst");
        read(carried == null ? "" : carried);
        if (sheet == null) {
            return;
        }
        List<ReferralForm> forms = sheet.forms();
        if (forms.isEmpty()) {
            Pages.formError("sheet.none");
        } else {
            referring.referAll(forms);
            Pages.seeOther("/aanmelden/lijst?klaar=" + forms.size());
        }
    }

    /** Both parts of the page take part while a post is read; one is shown. */
    public boolean isStartShown() {
        return !isRendering() || (sheet == null && !isDone());
    }

    public boolean isPreviewShown() {
        return !isRendering() || sheet != null;
    }

    /** Whether there is something to send. */
    public boolean isSendable() {
        return !isRendering() || getGood() > 0;
    }

    private static boolean isRendering() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    public boolean isDone() {
        return done != null && done.matches("[1-9][0-9]{0,2}") && sheet == null;
    }

    public String getDoneTitle() {
        return isDone() ? Pages.text("sheet.done", done) : null;
    }

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        for (ReferralSheet.Line line : sheet == null ? List.<ReferralSheet.Line>of() : sheet.lines()) {
            List<String> problems = new ArrayList<>();
            line.mistakes().forEach(mistake -> problems.add(Pages.text(mistake)));
            if (line.doubleOf() > 0) {
                problems.add(Pages.text("sheet.double", line.doubleOf()));
            }
            rows.add(new Row(
                    Pages.text("sheet.row", line.number()),
                    line.name(),
                    line.address(),
                    words(line.reason()),
                    problems));
        }
        return rows;
    }

    private static String words(String reason) {
        return reason.isEmpty() ? null : Pages.text("refer.reden." + reason);
    }

    /** How many lines can be sent. */
    public int getGood() {
        return sheet == null ? 0 : sheet.forms().size();
    }

    public String getGoodText() {
        return Pages.text("sheet.good", getGood());
    }

    /** Null when every line is good. */
    public String getBadText() {
        int bad = sheet == null ? 0 : sheet.lines().size() - getGood();
        return bad == 0 ? null : Pages.text("sheet.bad", bad);
    }

    public String getSendText() {
        return Pages.text("sheet.send", getGood());
    }

    public String getSchool() {
        return school;
    }

    public UUID getKey() {
        return key;
    }

    /** The list, carried along. */
    public String getText() {
        return text;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }
}
