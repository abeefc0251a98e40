package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.plan.PlanAdvisor;
import nl.jouwroute.plan.TogetherRepository;

/** An advisor starts filling in together with a resident who sits beside them. It is nobody's until that one says yes. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class StartTogether {

    @Inject
    private TogetherRepository together;

    @Inject
    private StaffRepository staff;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Whether the caller may; refuses who may not. */
    public boolean isOpen() {
        return callers.current().is(Actor.ADVISOR);
    }

    /** Answers the token for the device. */
    public String start() {
        StaffMember me = staff.read(callers.current().id());
        String token = Tokens.create();
        UUID id = together.start(token, new PlanAdvisor(me.id(), me.name()), clock.instant());
        audit.record("TOGETHER_STARTED", "TOGETHER", id, null);
        return token;
    }
}
