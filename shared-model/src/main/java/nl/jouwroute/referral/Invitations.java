package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DbSession;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.PaperCode;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.InvitationGate;

/**
 * What somebody can do with an invitation in hand: look, ask for a code, say no; and what follows when they log in
 * through it. Each piece runs as {@link DbRole#INVITEE}, which sees this one invitation.
 */
@ApplicationScoped
public class Invitations implements InvitationGate {

    @Inject
    private InvitationRepository invitations;

    @Inject
    private Objections objections;

    @Inject
    private DbSession session;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * What the start page may say.
     *
     * @param expiresAt until when it can be used
     * @param school what the school is called that asked for it; null when it came with a campaign or from an organisation
     *     that is no school
     */
    public record Start(UUID id, Invitation.Standing standing, Instant expiresAt, String school) {}

    /** The invitation of a token; that the page was opened is noted, nothing else happens. */
    public Optional<Start> open(String token) {
        Instant now = clock.instant();
        return session.as(DbRole.INVITEE, () -> byToken(token).map(invitation -> {
            if (invitation.open(now)) {
                audit.record("INVITATION_OPENED", "INVITATION", invitation.id(), invitation.personId());
            }
            return start(invitation, now);
        }));
    }

    /**
     * <i>Benader mij niet</i>: ends the referral and the open leads, confirms it once, and holds for good.
     *
     * @throws NotFound without such an invitation
     * @throws InvitationOver after joining
     */
    public void decline(String token) {
        Instant now = clock.instant();
        session.as(DbRole.INVITEE, () -> {
            Invitation invitation = byToken(token).orElseThrow(() -> new NotFound("no such invitation"));
            if (invitation.isOfCampaign()) {
                declineCampaign(invitation, now);
                return null;
            }
            Referral referral = invitations.lockReferral(invitation);
            if (referral.state() != ReferralState.DECLINED) {
                invitation.decline(now);
                referral.decline();
                audit.record("REFERRAL_DECLINED", "REFERRAL", referral.id(), invitation.personId());
                objections.sayByInvitation();
            }
            return null;
        });
    }

    private void declineCampaign(Invitation invitation, Instant now) {
        if (invitation.standing(now) == Invitation.Standing.DECLINED) {
            return;
        }
        invitation.decline(now);
        invitations.refuseCampaign();
        audit.record("CAMPAIGN_DECLINED", "INVITATION", invitation.id(), invitation.personId());
        objections.sayByInvitation();
    }

    @Override
    public boolean isFor(UUID invitationId, ContactAddress address) {
        return session.as(
                DbRole.INVITEE,
                () -> usable(invitationId).isPresent()
                        && invitations.addresses().contains(address));
    }

    @Override
    public Optional<UUID> findInvited(UUID invitationId) {
        return session.as(DbRole.INVITEE, () -> usable(invitationId).map(Invitation::personId));
    }

    private Optional<Invitation> usable(UUID invitationId) {
        Instant now = clock.instant();
        return invitations
                .present(invitationId.toString())
                .filter(invitation -> invitation.standing(now) == Invitation.Standing.USABLE);
    }

    /**
     * Where the address already had an account of another person, what the school sent joins that person. Of a campaign
     * nothing moves: whether two persons are one is for staff to say.
     */
    @Override
    public void joined(UUID invitationId, UUID residentId, UUID personId) {
        Instant now = clock.instant();
        session.as(DbRole.INVITEE, () -> {
            Invitation invitation =
                    invitations.present(invitationId.toString()).orElseThrow(() -> new NotFound("no such invitation"));
            if (invitation.isOfCampaign()) {
                invitation.join(now);
                audit.record("CAMPAIGN_JOINED", "INVITATION", invitation.id(), personId);
                return null;
            }
            Referral referral = invitations.lockReferral(invitation);
            if (referral.state() == ReferralState.JOINED) {
                return null; // the same person, a moment ago in another tab
            }
            invitation.join(now);
            referral.join();
            if (!invitation.personId().equals(personId)) {
                invitations.moveTo(personId, now);
            }
            audit.record("REFERRAL_JOINED", "REFERRAL", referral.id(), personId);
            return null;
        });
    }

    /** Whether there is an invitation with this code of paper; that is not yet looking at its page. */
    public boolean isThere(PaperCode code) {
        return session.as(DbRole.INVITEE, () -> byToken(code.value()).isPresent());
    }

    /** A code of paper is found however it is typed at the end of the address; any other token as it is. */
    private Optional<Invitation> byToken(String token) {
        return invitations.present(
                Tokens.hash(PaperCode.read(token).map(PaperCode::value).orElse(token)));
    }

    private Start start(Invitation invitation, Instant now) {
        boolean ofSchool = !invitation.isOfCampaign() && invitations.isOfSchool(invitation);
        return new Start(
                invitation.id(),
                invitation.standing(now),
                invitation.expiresAt(),
                ofSchool ? invitations.readOrganisation() : null);
    }
}
