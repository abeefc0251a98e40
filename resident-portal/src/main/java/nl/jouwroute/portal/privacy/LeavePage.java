package nl.jouwroute.portal.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.portal.common.Exchange;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.portal.referral.WhoInvitedMe;
import nl.jouwroute.resident.MyDataRepository.Stays;

/** /mijn/gegevens/weghalen: what happens to what, and the button that does it. */
@Named("leavePage")
@RequestScoped
public class LeavePage {

    @Inject
    private LeaveForGood leaving;

    @Inject
    private WhoInvitedMe invited;

    @Inject
    private Exchange exchange;

    @Inject
    private Settings settings;

    private Stays stays;
    private boolean school;

    @PostConstruct
    void load() {
        stays = leaving.whatStays();
        school = !invited.find().isEmpty();
    }

    public void leave() {
        leaving.leave();
        exchange.take(PortalCookie.RESIDENT);
        Pages.seeOther("/account-weg");
    }

    /** The key of what stays, as in the bundle. */
    public String getStays() {
        return stays.name().toLowerCase(Locale.ROOT);
    }

    public boolean isKept() {
        return stays != Stays.NOTHING;
    }

    /** Whether a school once named this person. */
    public boolean isSchool() {
        return school;
    }

    /** How long what stays is kept; null while the municipality has not said so. */
    public String getUntil() {
        return settings.find(Setting.CASE_FILE_KEPT).orElse(null);
    }
}
