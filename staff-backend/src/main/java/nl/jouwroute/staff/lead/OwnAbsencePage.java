package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Refused;
import nl.jouwroute.lead.CoverPolicy;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.PathIds;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /afwezig}: the own absences; the days first, then who could look after the work, then it is kept. */
@Named("ownAbsence")
@RequestScoped
public class OwnAbsencePage {

    @Inject
    @Param(name = "van")
    private String from;

    @Inject
    @Param(name = "tot")
    private String until;

    @Inject
    @Param(name = "waarnemer")
    private String cover;

    @Inject
    @Param(name = "afwezig")
    private String absence;

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
            AbsenceDays days = AbsenceDays.read(from, until);
            UUID colleague = cover == null ? null : PathIds.read(cover);
            attempt(() -> own.add(days.first(), days.last(), colleague), "ABSENCE_ADDED");
        }
    }

    public void withdraw() {
        attempt(() -> own.withdraw(PathIds.read(absence)), "ABSENCE_WITHDRAWN");
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
        Optional<String> wrong = AbsenceDays.problem(from, until);
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
            proposals = isLookedOver() && AbsenceDays.problem(from, until).isEmpty()
                    ? propose(AbsenceDays.read(from, until))
                    : List.of();
        }
        return proposals;
    }

    private List<CoverPolicy.Judged> propose(AbsenceDays days) {
        return own.propose(days.first(), days.last());
    }

    /** As chosen, else as proposed; null for nobody. */
    public String getCover() {
        return cover != null || seen != null
                ? cover
                : getProposals().stream()
                        .filter(CoverPolicy.Judged::possible)
                        .findFirst()
                        .map(one -> one.staffId().toString())
                        .orElse(null);
    }

    public String getFrom() {
        return from;
    }

    public String getUntil() {
        return until;
    }

    public String getProblem() {
        return problem;
    }
}
