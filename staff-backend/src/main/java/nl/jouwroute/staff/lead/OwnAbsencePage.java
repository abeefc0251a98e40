package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.common.Refused;
import nl.jouwroute.lead.CoverPolicy;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /afwezig}: the own absences; the days first, then who could look after the work, then it is kept. */
@Named("ownAbsence")
@RequestScoped
public class OwnAbsencePage {

    @Inject
    private AbsenceInput typed;

    @Inject
    @Param(name = "bekeken")
    private String seen;

    @Inject
    private OwnAbsence own;

    private List<ReadTeam.Away> list;
    private List<CoverPolicy.Judged> proposals;
    private boolean looked;
    private String problem;

    public List<ReadTeam.Away> getList() {
        if (list == null) {
            list = own.list();
        }
        return list;
    }

    /** Shows who could look after the work on these days. */
    public void look() {
        looked = areDays();
        proposals = null;
    }

    /** Keeps it. */
    public void save() {
        if (areDays()) {
            AbsenceDays days = typed.days();
            attempt(() -> own.add(days.first(), days.last(), typed.cover()), "ABSENCE_ADDED");
        }
    }

    public void withdraw() {
        attempt(() -> own.withdraw(typed.absence()), "ABSENCE_WITHDRAWN");
    }

    private void attempt(Runnable deed, String done) {
        try {
            deed.run();
            Pages.seeOther("/afwezig?gedaan=" + done);
        } catch (Refused e) {
            problem = e instanceof LeadRefused lead && lead.why() == LeadRefused.Why.COVERS_THEN
                    ? Words.text("absence.YOU_COVER", e.details().toArray())
                    : Words.why(e);
        }
    }

    /** Whether the days can be read; else that is said. */
    private boolean areDays() {
        Optional<String> wrong = typed.problem();
        wrong.ifPresent(code -> problem = Words.text(code));
        return wrong.isEmpty();
    }

    /** The days were looked at: the form asks who looks after the work; also in the form that comes back. */
    public boolean isLookedOver() {
        return looked || seen != null;
    }

    /** Empty until the days were looked at. */
    public List<CoverPolicy.Judged> getProposals() {
        if (proposals == null) {
            proposals = isLookedOver() && typed.problem().isEmpty() ? propose(typed.days()) : List.of();
        }
        return proposals;
    }

    private List<CoverPolicy.Judged> propose(AbsenceDays days) {
        return own.propose(days.first(), days.last());
    }

    /** As chosen, else as proposed; null for nobody. */
    public String getCover() {
        return typed.getCover() != null || seen != null
                ? typed.getCover()
                : getProposals().stream()
                        .filter(CoverPolicy.Judged::possible)
                        .findFirst()
                        .map(one -> one.staffId().toString())
                        .orElse(null);
    }

    public String getProblem() {
        return problem;
    }
}
