package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.LookReason;
import nl.jouwroute.lead.LookRepository;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.staff.resident.People;

/** An advisor says why they look at the file of somebody in a colleague's caseload; it holds for today. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class GiveReason {

    @Inject
    private LookRepository looks;

    @Inject
    private ResidentRepository residents;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * Who it is about, as lists show them too, and whose caseload they are in.
     *
     * @throws NotFound when there is no such person
     */
    public Subject subject(UUID personId) {
        return new Subject(people.name(read(personId)), looks.advisorsOf(personId));
    }

    /**
     * Keeps the reason; the audit says that there is one, not which.
     *
     * @param words may be null where the reason says enough
     * @throws NotFound when there is no such person
     */
    public void give(UUID personId, LookReason reason, String words) {
        UUID person = read(personId).id();
        Instant now = clock.instant();
        if (looks.add(person, callers.current().id(), DutchTime.date(now), reason, words, now)) {
            audit.record("LOOK_REASON_GIVEN", "PERSON", person, person);
        }
    }

    private Person read(UUID personId) {
        return residents.findPerson(personId).orElseThrow(() -> new NotFound("no such person"));
    }

    /**
     * Whose file it is.
     *
     * @param advisors empty when all their leads have ended
     */
    public record Subject(String name, List<String> advisors) {}
}
