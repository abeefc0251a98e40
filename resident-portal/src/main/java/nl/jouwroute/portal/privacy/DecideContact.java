package nl.jouwroute.portal.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.referral.Objections;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/** A resident says whether we may approach them, and takes that back. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class DecideContact {

    @Inject
    private Objections objections;

    @Inject
    private ResidentRepository residents;

    @Inject
    private CallerContext callers;

    /** Said: do not approach me. */
    public boolean isRefused() {
        return person().objects();
    }

    public void refuse() {
        objections.sayAsResident();
    }

    public void welcome() {
        objections.takeBack(person().id());
    }

    private Person person() {
        return residents.read(callers.current().id()).person();
    }
}
