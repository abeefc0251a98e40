package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.jouwroute.referral.ReferralListRepository.View;
import nl.jouwroute.staff.common.Typed;
import org.omnifaces.cdi.Param;

/** The page {@code /aanmeldingen}; what is shown lives in the address. */
@Named("referrals")
@RequestScoped
public class ReferralsPage {

    private static final int LONGEST = 100;

    @Inject
    @Param(name = "weergave")
    private String view;

    @Inject
    @Param(name = "zoek")
    private String text;

    @Inject
    @Param(name = "pagina")
    private String number;

    @Inject
    private FindReferrals find;

    private FindReferrals.Found found;

    private FindReferrals.Found found() {
        if (found == null) {
            found = find.find(view(), getText(), getPage());
        }
        return found;
    }

    private View view() {
        return Typed.one(View.values(), view).orElse(View.ALL);
    }

    public List<ReferralLine> getLines() {
        return found().lines();
    }

    public long getCount() {
        return found().count();
    }

    public long getToTell() {
        return found().toTell();
    }

    public String getView() {
        return view().name();
    }

    public String getText() {
        return text == null || text.length() > LONGEST ? null : text;
    }

    public int getPage() {
        return number != null && number.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(number) : 1;
    }

    public long getPages() {
        return Math.max(1, (getCount() + FindReferrals.PAGE - 1) / FindReferrals.PAGE);
    }

    /** The address of this list up to the number of the page. */
    public String getQuery() {
        String search = getText() == null ? "" : "&zoek=" + URLEncoder.encode(getText(), StandardCharsets.UTF_8);
        return "?weergave=" + getView() + search + "&pagina=";
    }
}
