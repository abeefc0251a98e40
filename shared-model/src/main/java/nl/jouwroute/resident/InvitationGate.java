package nl.jouwroute.resident;

import java.util.Optional;
import java.util.UUID;

/**
 * What the log-in needs to know of invitations, which belong to a feature that builds on this one. All methods run in
 * the transaction of the log-in, as {@link nl.jouwroute.common.DbRole#LOGIN}.
 */
public interface InvitationGate {

    /** Whether a code may go to this address: the invitation can still be used, and the address is one of the invited. */
    boolean isFor(UUID invitationId, ContactAddress address);

    /** The person whom an invitation is for, while it can still be used: not expired, not declined, not used before. */
    Optional<UUID> findInvited(UUID invitationId);

    /**
     * Somebody logged in through an invitation that could still be used.
     *
     * @param residentId whose account it is
     * @param personId the account's person; another one than the invited when the address already had an account
     */
    void joined(UUID invitationId, UUID residentId, UUID personId);
}
