package nl.jouwroute.staff.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.handover.Partner;
import nl.jouwroute.handover.PartnerRepository;
import nl.jouwroute.handover.PartnerRepository.Member;

/** Which partners there are, and who answers for them. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.COORDINATOR, Actor.ADMINISTRATOR})
public class ManagePartners {

    @Inject
    private PartnerRepository partners;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public List<Partner> partners() {
        return partners.all();
    }

    /** Everybody who logged in with the role PARTNER. */
    public List<Member> members() {
        return partners.members();
    }

    /** False when there is one of this name. */
    public boolean add(String name, boolean municipal) {
        boolean added = partners.add(name.strip(), municipal, clock.instant());
        if (added) {
            audit.record("PARTNER_ADDED", "PARTNER", null, null);
        }
        return added;
    }

    /** Switches a partner on or off; doing it again changes nothing. */
    public void switchTo(UUID id, boolean active) {
        if (partners.switchTo(id, active, clock.instant())) {
            audit.record(active ? "PARTNER_SWITCHED_ON" : "PARTNER_SWITCHED_OFF", "PARTNER", id, null);
        }
    }

    /**
     * Says for whom somebody with the role PARTNER answers.
     *
     * @param partnerId for whom they answer from now on; null for nobody
     * @throws nl.jouwroute.common.NotFound when there is no such partner
     */
    public void assign(UUID staffId, UUID partnerId) {
        if (partnerId != null) {
            partners.read(partnerId);
        }
        if (partners.assign(staffId, partnerId)) {
            audit.record("PARTNER_MEMBER_SET", "STAFF_MEMBER", staffId, null);
        }
    }
}
