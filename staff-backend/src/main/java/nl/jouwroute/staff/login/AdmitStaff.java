package nl.jouwroute.staff.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.staff.common.StaffPrincipal;

/** Lets in whom the identity provider vouches for: finds the member of staff by subject, or makes one. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ANYONE)
public class AdmitStaff {

    @Inject
    private StaffRepository staff;

    @Inject
    private Arrivals arrivals;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * Lets somebody in whom the identity provider vouches for.
     *
     * @throws LogInRefused when the account has no role here, no usable address, or belongs to somebody who left
     */
    public StaffPrincipal admit(VerifiedLogIn logIn) {
        if (logIn.roles().isEmpty()) {
            throw new LogInRefused(LogInRefused.Why.NO_ROLE);
        }
        StaffMember member = staff.findBySubject(logIn.subject())
                .or(() -> findEntered(logIn))
                .orElseGet(() -> make(logIn));
        if (!member.isActive()) {
            throw new LogInRefused(LogInRefused.Why.LEFT);
        }
        member.rename(logIn.name());
        arrivals.note(member, logIn.roles());
        audit.record("STAFF_LOGGED_IN", "STAFF_MEMBER", member.id(), null);
        return new StaffPrincipal(member.id(), member.name(), logIn.roles(), logIn.idToken());
    }

    /** The caller logs out. */
    public void bye() {
        audit.record("STAFF_LOGGED_OUT", "STAFF_MEMBER", callers.current().id(), null);
    }

    /** A member who was entered by address before the first log-in; only an address that the provider checked counts. */
    private Optional<StaffMember> findEntered(VerifiedLogIn logIn) {
        if (logIn.email() == null) {
            throw new LogInRefused(LogInRefused.Why.NO_ADDRESS);
        }
        Optional<StaffMember> entered = staff.findByEmail(logIn.email());
        entered.ifPresent(member -> {
            if (member.isRecognised() || !logIn.emailVerified()) {
                throw new LogInRefused(LogInRefused.Why.NO_ADDRESS);
            }
            member.recogniseAs(logIn.subject());
        });
        return entered;
    }

    private StaffMember make(VerifiedLogIn logIn) {
        StaffMember member =
                new StaffMember(UUID.randomUUID(), logIn.subject(), logIn.name(), logIn.email(), clock.instant());
        staff.add(member);
        audit.record("STAFF_MEMBER_ADDED", "STAFF_MEMBER", member.id(), null);
        return member;
    }
}
