package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.LeadFilter;
import nl.jouwroute.lead.LeadListRepository;
import nl.jouwroute.lead.LeadRow;
import nl.jouwroute.lead.ListPlace;
import nl.jouwroute.lead.PersonListRepository;
import nl.jouwroute.lead.ResponseClock;
import nl.jouwroute.lead.StaffRepository;

/** Lists of leads: the inbox, and what waits for the caller. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class FindLeads {

    /** A list of more than this is not counted on. */
    public static final int MOST_COUNTED = LeadListRepository.MOST_COUNTED;

    private static final int MOST_WITHOUT = 25;

    @Inject
    private LeadListRepository leads;

    @Inject
    private PersonListRepository persons;

    @Inject
    private StaffRepository staff;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditLog audit;

    @Inject
    private ResponseClock responseClock;

    @Inject
    private Clock clock;

    public long count(LeadFilter filter) {
        return leads.count(filter, clock.instant());
    }

    /** The same for a number in a corner: nobody counts on above this. */
    public long countUpTo(int most, LeadFilter filter) {
        return leads.count(filter, clock.instant(), most);
    }

    /** One page, in the order of the clock. */
    public List<LeadLine> page(LeadFilter filter, int first, int size) {
        noteSearch(filter);
        Instant now = clock.instant();
        return lines(leads.page(filter, now, first, size), now);
    }

    /** The page after or before a line. */
    public List<LeadLine> page(LeadFilter filter, ListPlace from, int size) {
        noteSearch(filter);
        Instant now = clock.instant();
        return lines(leads.page(filter, now, from, size), now);
    }

    private void noteSearch(LeadFilter filter) {
        if (filter.text() != null) {
            audit.record("PEOPLE_SEARCHED", "LEAD", null, null);
        }
    }

    private List<LeadLine> lines(List<LeadRow> rows, Instant now) {
        return rows.stream().map(row -> LeadLine.of(row, now, responseClock)).toList();
    }

    /** The same list with the people who fit its words, looked up once for all that a page asks of it. */
    public LeadFilter found(LeadFilter filter) {
        return filter.text() == null ? filter : filter.among(leads.people(filter.text()));
    }

    /**
     * People whom a search fits and of whom there is no lead; only of the first page of a list of leads, with which the
     * search was written down.
     */
    public List<PersonListRepository.Found> withoutLead(LeadFilter filter) {
        return filter.text() == null ? List.of() : persons.withoutLead(filter.text(), MOST_WITHOUT);
    }

    /** What waits for the caller: an advisor's own and those of nobody; for a coordinator those of nobody. */
    public LeadFilter waitingForMe() {
        Caller caller = callers.current();
        return caller.is(Actor.ADVISOR) ? LeadFilter.waitingFor(caller.id()) : LeadFilter.waitingForAnAdvisor();
    }

    /** The lead after this one in the order of what waits for the caller; after the last comes the first. */
    public Optional<UUID> next(UUID leadId) {
        return leads.next(waitingForMe(), clock.instant(), leadId);
    }

    /** Everybody to whom a lead can be given. */
    public List<Colleague> colleagues() {
        return staff.active().stream()
                .map(member -> new Colleague(member.id(), member.name()))
                .toList();
    }

    /** A member of staff to choose. */
    public record Colleague(UUID id, String name) {}
}
