package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Refused;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.PathPart;
import nl.jouwroute.staff.common.Words;

/** The page {@code /lead/id}: which lead, what went wrong, and where to go next. The forms on it have their own beans. */
@Named("leadPage")
@RequestScoped
public class LeadPage {

    @Inject
    private PathPart address;

    @Inject
    private ReadLead readLead;

    @Inject
    private FindLeads leads;

    private LeadFile file;
    private Optional<UUID> next;
    private String problem;
    private boolean changedElsewhere;

    /**
     * The lead of this page.
     *
     * @throws NotFound when the address is not of a lead
     */
    public UUID id() {
        return address.id();
    }

    public LeadFile getFile() {
        if (file == null) {
            file = readLead.read(id());
        }
        return file;
    }

    /** The next one that waits for the caller; null when this is all. */
    public UUID getNext() {
        if (next == null) {
            next = leads.next(id());
        }
        return next.orElse(null);
    }

    /** Does a deed of a form on this page, and comes back to it; what was refused is said on the page. */
    public void attempt(Runnable deed, String done) {
        try {
            deed.run();
            Pages.seeOther("/lead/" + id() + "?gedaan=" + done);
        } catch (Refused e) {
            refuse(e);
        }
    }

    /** The page shows what holds now, beside what was typed. */
    void refuse(Refused refused) {
        file = null;
        changedElsewhere = refused instanceof LeadRefused lead && lead.why() == LeadRefused.Why.CHANGED;
        problem = Words.why(refused);
    }

    public void problem(String code) {
        problem = Words.text(code);
    }

    public String getProblem() {
        return problem;
    }

    /** A colleague changed the lead while this page was open. */
    public boolean isChangedElsewhere() {
        return changedElsewhere;
    }

    /** What a colleague wrote while this page was open; null when there is nothing to compare. */
    public AttemptView getElsewhere() {
        return changedElsewhere && !getFile().contact().attempts().isEmpty()
                ? getFile().contact().attempts().get(0)
                : null;
    }
}
