package nl.jouwroute.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A personal link to a start page, of a referral or of a campaign. It opens nothing by itself: a code to the young person's own address follows. Used
 * once, by joining or by declining, until it expires.
 */
@Entity
@Table(name = "invitation")
public class Invitation {

    @Id
    private UUID id;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "campaign_member_id")
    private UUID memberId;

    @Column
    @Enumerated(EnumType.STRING)
    private Via via;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "declined_at")
    private Instant declinedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    /** What can be done with it. */
    public enum Standing {
        USABLE,
        JOINED,
        DECLINED,
        /** The school took the referral back. */
        WITHDRAWN,
        EXPIRED
    }

    /** How the invitation of a campaign reaches somebody. */
    public enum Via {
        FLYER,
        EMAIL,
        SMS
    }

    /** For JPA. */
    protected Invitation() {}

    /** One of a campaign, for a member of its group: no school put this person forward. */
    public static Invitation ofCampaign(
            UUID memberId, UUID personId, Via via, String tokenHash, Instant created, Instant expires) {
        Invitation invitation = new Invitation(UUID.randomUUID(), null, personId, tokenHash, created, expires);
        invitation.memberId = memberId;
        invitation.via = via;
        return invitation;
    }

    Invitation(UUID id, UUID referralId, UUID personId, String tokenHash, Instant created, Instant expires) {
        this.id = id;
        this.referralId = referralId;
        this.personId = personId;
        this.tokenHash = tokenHash;
        this.createdAt = created;
        this.expiresAt = expires;
    }

    /** What can be done with it at this moment. */
    public Standing standing(Instant now) {
        if (declinedAt != null) {
            return Standing.DECLINED;
        }
        if (joinedAt != null) {
            return Standing.JOINED;
        }
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        return now.isBefore(expiresAt) ? Standing.USABLE : Standing.EXPIRED;
    }

    /**
     * Notes that somebody looked at the start page for the first time; nothing else follows from that.
     *
     * @return whether this was the first time
     */
    public boolean open(Instant now) {
        if (openedAt != null) {
            return false;
        }
        openedAt = now;
        return true;
    }

    /**
     * The young person logged in through it.
     *
     * @throws InvitationOver unless it is usable
     */
    public void join(Instant now) {
        require(now, Standing.USABLE);
        joinedAt = now;
    }

    /**
     * The young person wants no contact; saying it twice is saying it once, and saying it late is saying it too.
     *
     * @throws InvitationOver after joining
     */
    public void decline(Instant now) {
        require(now, Standing.USABLE, Standing.EXPIRED, Standing.WITHDRAWN, Standing.DECLINED);
        if (declinedAt == null) {
            declinedAt = now;
        }
    }

    private void require(Instant now, Standing... allowed) {
        Standing present = standing(now);
        for (Standing standing : allowed) {
            if (standing == present) {
                return;
            }
        }
        throw new InvitationOver(present);
    }

    public UUID id() {
        return id;
    }

    /** Null when it is of a campaign. */
    public UUID referralId() {
        return referralId;
    }

    /** Whether it is of a campaign and not of a referral. */
    public boolean isOfCampaign() {
        return memberId != null;
    }

    public UUID personId() {
        return personId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
