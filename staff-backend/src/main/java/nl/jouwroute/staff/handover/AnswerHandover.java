package nl.jouwroute.staff.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.audit.NotTheirs;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DbSession;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.handover.HandoverDesk;
import nl.jouwroute.handover.HandoverRepository;
import nl.jouwroute.handover.HandoverRepository.Received;
import nl.jouwroute.handover.HandoverState;
import nl.jouwroute.handover.PartnerRepository;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;

/**
 * Somebody of a partner reads what was handed over to their organisation and takes it or not. The database shows this
 * role nothing else; each deed begins with reading under that role, so that what is not theirs is not found.
 */
@ApplicationScoped
@UseCase(as = DbRole.PARTNER, allow = Actor.PARTNER)
public class AnswerHandover {

    @Inject
    private HandoverRepository handovers;

    @Inject
    private PartnerRepository partners;

    @Inject
    private HandoverDesk desk;

    @Inject
    private StaffRepository staff;

    @Inject
    private DbSession session;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    /** For whom the caller answers; empty when nobody said so yet. */
    public Optional<String> organisation() {
        return partners.ownName();
    }

    /** Those that wait first. */
    public List<Received> list() {
        return handovers.received();
    }

    /**
     * What was handed over; the look is written down.
     *
     * @throws NotTheirs when it is not theirs, or no longer
     */
    public Received read(UUID id) {
        Received received = own(id);
        asStaff(() -> audit.record(
                "HANDOVER_VIEWED",
                "HANDOVER",
                id,
                handovers.read(id).lead().person().id()));
        return received;
    }

    /**
     * The organisation takes over: the lead is theirs from now on, and a trajectory here ends. Taking it again is the same.
     *
     * @throws nl.jouwroute.handover.HandoverRefused NOT_OFFERED
     * @throws NotTheirs when it is not theirs, or no longer
     */
    public void accept(UUID id) {
        if (own(id).state() == HandoverState.ACCEPTED) {
            return;
        }
        asStaff(() -> desk.accept(id, me()));
    }

    /**
     * The organisation does not take it: it goes back to the sender with the reason.
     *
     * @throws nl.jouwroute.handover.HandoverRefused NOT_OFFERED, REASON_MISSING
     * @throws NotTheirs when it is not theirs, or no longer
     */
    public void refuse(UUID id, String reason) {
        own(id);
        asStaff(() -> desk.refuse(id, me(), reason));
    }

    private StaffMember me() {
        return staff.read(callers.current().id());
    }

    private void asStaff(Runnable deed) {
        session.as(DbRole.STAFF, () -> {
            deed.run();
            return null;
        });
    }

    private Received own(UUID id) {
        return handovers.findReceived(id).orElseThrow(() -> new NotTheirs("HANDOVER_VIEWED", "HANDOVER", id));
    }
}
