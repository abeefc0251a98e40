package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/** How a resident wants to be called. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class MyName {

    @Inject
    private ResidentRepository residents;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditLog audit;

    public Optional<String> find() {
        return person().called();
    }

    /** Takes a name; blank takes it away. */
    public void tell(String name) {
        Person person = person();
        person.call(name);
        audit.record("NAME_TOLD", "PERSON", person.id(), person.id());
    }

    private Person person() {
        return residents.read(callers.current().id()).person();
    }
}
