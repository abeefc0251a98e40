package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.common.Ids;
import nl.jouwroute.resident.PersonRepository;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import org.omnifaces.cdi.Param;

/** The part of the lead page where two persons are made one, and taken apart again. */
@Named("same")
@RequestScoped
public class SamePersonForm {

    private static final int LONGEST_REASON = 400;

    @Inject
    @Param(name = "ander")
    private String other;

    @Inject
    @Param(name = "samenvoeging")
    private String merge;

    @Inject
    @Param(name = "waaromsamen")
    private String reason;

    @Inject
    private LeadPage page;

    @Inject
    private MergePersons mergePersons;

    private List<PersonRepository.Match> matches;
    private List<MergePersons.Merged> history;

    public List<PersonRepository.Match> getMatches() {
        if (matches == null) {
            matches = mergePersons.alike(page.id());
        }
        return matches;
    }

    public List<MergePersons.Merged> getHistory() {
        if (history == null) {
            history = mergePersons.history(page.id());
        }
        return history;
    }

    public void save() {
        if (other == null) {
            page.problem("merge.WHO");
        } else if (reason == null || reason.isBlank()) {
            page.problem("merge.WHY");
        } else {
            FreeText.problem(reason, LONGEST_REASON)
                    .ifPresentOrElse(
                            page::problem,
                            () -> answer(mergePersons.merge(page.id(), Ids.read(other), reason), "MERGED"));
        }
    }

    public void undo() {
        answer(mergePersons.undo(page.id(), Ids.read(merge)), "MERGE_UNDONE");
    }

    private void answer(String answer, String done) {
        if ("DONE".equals(answer)) {
            Pages.seeOther("/lead/" + page.id() + "?gedaan=" + done);
        } else {
            page.problem("merge." + answer);
        }
    }

    public String getReason() {
        return reason;
    }

    /** For how many days it can be taken back. */
    public int getUndoDays() {
        return mergePersons.undoDays();
    }

    public String getOther() {
        return other;
    }
}
