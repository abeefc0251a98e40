package nl.jouwroute.staff.outreach;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.Refused;
import nl.jouwroute.outreach.CampaignDesk;
import nl.jouwroute.outreach.GroupRepository.Candidate;
import nl.jouwroute.outreach.GroupRepository.Choice;
import nl.jouwroute.outreach.GroupRepository.Listed;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/**
 * The page {@code /groep?campagne=id}: who is in the group of a campaign, and how they come in it: from a list, which is shown
 * with what is wrong in which line and not kept before it is sent in, or chosen from people who are known.
 */
@Named("campaignGroup")
@RequestScoped
public class GroupPage {

    /** Request attribute: the text of a file, as {@link GroupUploadServlet} read it. */
    static final String TEXT = "nl.jouwroute.groep";

    @Inject
    @Param(name = "campagne")
    private String id;

    @Inject
    @Param(name = "soort")
    private String choice;

    @Inject
    private FillGroup fill;

    @Inject
    private HttpServletRequest request;

    private FillGroup.Head head;
    private GroupSheet sheet;
    private List<Candidate> candidates;
    private String text;
    private String problem;

    private UUID id() {
        return Ids.read(id);
    }

    public FillGroup.Head getHead() {
        if (head == null) {
            head = fill.head(id());
            if (request.getAttribute(TEXT) instanceof String file) {
                read(file);
            }
        }
        return head;
    }

    private void read(String list) {
        text = list;
        sheet = new GroupSheet(list, addresses -> fill.known(id(), addresses));
        problem = sheet.problem().orElse(null);
        sheet = problem == null ? sheet : null;
    }

    /** "Bekijk de lijst", of what was pasted. */
    public void check() {
        String pasted = request.getParameter("plak");
        read(pasted == null ? "" : pasted);
    }

    /** "Zet in de groep": the lines with nothing wrong. */
    public void send() {
        String carried = request.getParameter("lijst");
        read(carried == null ? "" : carried);
        if (sheet == null) {
            return;
        }
        List<CampaignDesk.Named> good = sheet.good();
        if (good.isEmpty()) {
            problem = Words.text("group.NONE");
        } else {
            attempt(() -> fill.addNamed(id(), good));
        }
    }

    /** "Zet in de groep": those who were ticked. */
    public void choose() {
        String[] ticked = request.getParameterValues("persoon");
        if (ticked == null) {
            problem = Words.text("group.NONE_TICKED");
        } else {
            List<UUID> persons = Arrays.stream(ticked).map(Ids::read).toList();
            attempt(() -> fill.addKnown(id(), persons));
        }
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
            Pages.seeOther("/groep?campagne=" + id() + "&gedaan=GROUP_FILLED");
        } catch (Refused e) {
            problem = Words.why(e);
        }
    }

    /** The preview takes part while a post is read; later only when there is a list. */
    public boolean isPreviewShown() {
        return sheet != null || FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** Whether there is something to send. */
    public boolean isSendable() {
        return sheet == null || getGood() > 0;
    }

    /** The lines of the list; null when none is shown. */
    public List<GroupSheet.Line> getRows() {
        return sheet == null ? null : sheet.lines();
    }

    /** How many lines can be sent. */
    public int getGood() {
        return sheet == null ? 0 : sheet.good().size();
    }

    /** The list, carried along. */
    public String getText() {
        return text;
    }

    public List<Listed> getListed() {
        return fill.list(id());
    }

    public Choice[] getChoices() {
        return Choice.values();
    }

    /** The sort of people that is shown to choose from; null when none was asked for. */
    public String getChoice() {
        return chosen() == null ? null : chosen().name();
    }

    private Choice chosen() {
        return Typed.one(Choice.values(), choice).orElse(null);
    }

    public List<Candidate> getCandidates() {
        if (candidates == null) {
            candidates = chosen() == null ? List.of() : fill.candidates(id(), chosen());
        }
        return candidates;
    }

    /** What went wrong; of a file too, which is read with the head. */
    public String getProblem() {
        getHead();
        return problem;
    }
}
