package nl.jouwroute.staff.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jouwroute.common.Actor;
import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;

/** Keeps what a log-in tells of a member of staff: the roles, and that an advisor can be given leads from now on. */
@ApplicationScoped
public class Arrivals {

    @Inject
    private StaffRepository staff;

    @Inject
    private AdvisorRepository advisors;

    void note(StaffMember member, Set<Actor> roles) {
        staff.keepRoles(member.id(), roles.stream().map(Actor::name).collect(Collectors.toSet()));
        if (roles.contains(Actor.ADVISOR)) {
            advisors.ensure(member.id());
        }
    }
}
