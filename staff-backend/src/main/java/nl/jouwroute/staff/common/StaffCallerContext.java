package nl.jouwroute.staff.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;

/** Who asks in the back-end: the system's own work, else the logged-in member of staff, else the public. */
@ApplicationScoped
public class StaffCallerContext implements CallerContext {

    @Inject
    private SecurityContext security;

    @Override
    public Caller current() {
        if (SystemWork.originUnderWay() != null) {
            return Caller.SYSTEM;
        }
        return security.getPrincipalsByType(StaffPrincipal.class).stream()
                .findFirst()
                .map(StaffPrincipal::asCaller)
                .orElse(Caller.PUBLIC);
    }

    @Override
    public String origin() {
        String origin = SystemWork.originUnderWay();
        return origin == null ? "STAFF" : origin;
    }
}
