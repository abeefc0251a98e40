package nl.jouwroute.portal.referral;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.portal.resident.LoginStart;
import nl.jouwroute.portal.resident.SmsAvailability;
import nl.jouwroute.referral.Invitation.Standing;
import nl.jouwroute.referral.InvitationOver;
import nl.jouwroute.referral.Invitations;
import nl.jouwroute.referral.ReferralStepRefused;
import org.omnifaces.cdi.Param;

/**
 * /uitnodiging/{token} and /uitnodiging/{token}/begin. Says which school asked, as the message does that brought the link;
 * no person's name and no reason: whoever holds the link or the paper sees this page. /uitnodiging alone asks for the code
 * of the paper ({@link InvitationCodePage}).
 */
@Named("invitation")
@RequestScoped
public class InvitationPage {

    private static final String BEGIN = "begin";

    @Inject
    @Param(pathIndex = 0)
    private String token;

    @Inject
    @Param(pathIndex = 1)
    private String step;

    @Inject
    @Param(pathIndex = 2)
    private String more;

    @Inject
    private HoldInvitation holding;

    @Inject
    private LoginStart start;

    @Inject
    private SmsAvailability sms;

    private Invitations.Start invitation;
    private String address;

    @PostConstruct
    void load() {
        if (token == null) {
            return;
        }
        if (more != null || (step != null && !BEGIN.equals(step))) {
            throw new NotFound("no such page of an invitation");
        }
        invitation = holding.open(token).orElseThrow(() -> new NotFound("no such invitation"));
    }

    /** An expired invitation is a page that is no longer there, with another way to go on. */
    public void enter() {
        if (isNone()) {
            return;
        }
        if (invitation.standing() == Standing.EXPIRED) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (isBegin() && !isUsable()) {
            Pages.seeOther("/uitnodiging/" + token);
        }
    }

    /** "Stuur mij een code". */
    public void ask() {
        start.begin(address, invitation.id(), "/mijn");
    }

    /** "Nee, ik wil geen contact". */
    public void decline() {
        try {
            holding.decline(token);
            Pages.seeOther("/uitnodiging/" + token);
        } catch (InvitationOver | ReferralStepRefused e) {
            Pages.formError(e.code());
        }
    }

    /** Whether no code is in the address yet. */
    public boolean isNone() {
        return invitation == null;
    }

    /** Whether there is one and it cannot be used any more. */
    public boolean isOver() {
        return !isNone() && !isUsable();
    }

    public boolean isBegin() {
        return BEGIN.equals(step);
    }

    /** Where the words begin that say who invites: a school; else nobody is named. */
    public String getWords() {
        return isCampaign() ? "campaign." : "invitation.";
    }

    /** Whether a campaign invites, or an organisation that is no school: then nobody is named. */
    public boolean isCampaign() {
        return invitation.school() == null;
    }

    /** Who asked us, and for what. */
    public String getLead() {
        return isCampaign() ? Pages.text("campaign.lead") : Pages.text("invitation.lead", invitation.school());
    }

    /** The key of what is said when it cannot be used any more. */
    public String getOverKey() {
        return isCampaign() && invitation.standing() == Standing.DECLINED
                ? "campaign.declined"
                : "invitation.over." + invitation.standing() + ".text";
    }

    public boolean isUsable() {
        return !isNone() && invitation.standing() == Standing.USABLE;
    }

    public Standing getStanding() {
        return invitation.standing();
    }

    /** The key of the page's title. */
    public String getTitleKey() {
        if (isNone()) {
            return "invitation.enter.title";
        }
        if (!isUsable()) {
            return "invitation.over." + invitation.standing() + ".title";
        }
        return isBegin() ? "invitation.address.title" : "invitation.title";
    }

    /** The last day on which it works. */
    public String getUntil() {
        return Spoken.time().dayOfYear(invitation.expiresAt().minusSeconds(1));
    }

    public String getPath() {
        return "/uitnodiging/" + token;
    }

    public boolean isSms() {
        return sms.isAvailable();
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
