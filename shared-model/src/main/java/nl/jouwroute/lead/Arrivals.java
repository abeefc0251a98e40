package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.DutchTime;

/**
 * Nothing that arrives is left unread on a lead that ends: whoever ends one asks here, and a rule of the build sees to
 * it. Who read the page of the lead reads what came since first; where a partner ends it, who reads only a copy, what
 * came since that copy goes on with us. An answer that nobody dealt with goes to the coordinators, however the lead
 * ends: the database does that.
 */
@ApplicationScoped
public class Arrivals {

    @Inject
    private LeadRepository leads;

    @Inject
    private LeadIntake intake;

    @Inject
    private LeadDesk desk;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Before the end, by whoever read the page of a lead that is locked.
     *
     * @param seen how many things had arrived on it when the page was shown
     * @throws LeadRefused CHANGED when something arrived since
     */
    public void requireRead(UUID leadId, int seen) {
        if (leads.countSignals(leadId) != seen) {
            throw new LeadRefused(LeadRefused.Why.CHANGED);
        }
    }

    /**
     * After the end, by somebody of a partner. What arrived since the copy was made and nobody dealt with goes on as a
     * lead of whoever had this one, due as from the moment that it arrived; or on the open lead that there is in its
     * track.
     *
     * @param copied when the copy was made that the partner reads
     * @param by who took over
     * @param partner by name
     */
    public void goOn(Lead ended, Instant copied, StaffMember by, String partner) {
        List<LeadSignal> unread = leads.unread(ended.id(), copied);
        if (unread.isEmpty()) {
            return;
        }
        UUID person = ended.person().id();
        Lead next = leads.readLocked(intake.open(person, unread.get(0).at()));
        for (LeadSignal signal : unread) {
            leads.move(signal, next);
            audit.record("SIGNAL_RECEIVED", "LEAD", next.id(), person);
        }
        if (next.advisor().isEmpty()) {
            ended.advisor().filter(StaffMember::isActive).ifPresent(advisor -> {
                desk.give(next, advisor, by, "Kwam binnen toen " + partner + " de overdracht bekeek");
                next.plan(
                        "Lees wat er binnenkwam toen " + partner + " de overdracht bekeek, en geef door wat nodig is.",
                        DutchTime.date(clock.instant()));
            });
        }
    }
}
