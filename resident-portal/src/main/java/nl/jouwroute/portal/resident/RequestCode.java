package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.InvitationGate;
import nl.jouwroute.resident.LoginChallenge;
import nl.jouwroute.resident.LoginDesk;
import nl.jouwroute.resident.LoginPurpose;

/** A resident, or somebody who will be one, asks for a code. */
@ApplicationScoped
@UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
public class RequestCode {

    @Inject
    private LoginDesk desk;

    @Inject
    private InvitationGate invitations;

    /**
     * Sends a code. Every address gets one: an account starts when the code comes back. Who came through an invitation
     * gets one only at an address that the invitation is for; all looks the same otherwise.
     *
     * @param invitationId the invitation through which they came; may be null
     * @return false when this was too often
     */
    public boolean send(ContactAddress address, String browser, String network, UUID invitationId) {
        boolean known = invitationId == null || invitations.isFor(invitationId, address);
        return desk.request(new LoginDesk.Request(
                LoginPurpose.RESIDENT, address, browser, network, known, invitationId, Spoken.now()));
    }

    /** What this browser last asked for. */
    public Optional<LoginChallenge> findLast(String browser) {
        return desk.findLast(LoginPurpose.RESIDENT, browser);
    }
}
