package nl.jouwroute.staff.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.outreach.Retention;

/** Forgets what was kept long enough, in one transaction. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class ForgetWhatIsOver {

    @Inject
    private Retention retention;

    /** Answers how many things were forgotten. */
    public int forget() {
        return retention.forget();
    }
}
