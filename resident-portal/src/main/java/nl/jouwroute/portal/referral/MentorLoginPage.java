package nl.jouwroute.portal.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.portal.common.Exchange;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.portal.common.Visitor;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.LoginChallenge;
import nl.jouwroute.resident.LoginChallenge.Verdict;
import nl.jouwroute.resident.LoginSessions;
import org.omnifaces.cdi.Param;

/** /aanmelden and /aanmelden/code: a mentor says who they are. */
@Named("mentorLogin")
@RequestScoped
public class MentorLoginPage {

    @Inject
    @Param(name = "code")
    private String code;

    @Inject
    private MentorLogin logins;

    @Inject
    private Exchange exchange;

    @Inject
    private Visitor visitor;

    private String address;

    /** Who is logged in goes to the own list. */
    public void enter() {
        if (visitor.isMentor()) {
            Pages.seeOther("/aanmelden/overzicht");
        }
    }

    public void send() {
        Optional<ContactAddress> read = ContactAddress.parse(address).filter(a -> a.kind() == ContactKind.EMAIL);
        if (read.isEmpty()) {
            Pages.error("adres", "login.address.wrong.email");
        } else {
            send(read.get());
        }
    }

    /** Sends a new code to the same address. */
    public void sendAgain() {
        last().map(LoginChallenge::address).ifPresentOrElse(this::send, () -> Pages.seeOther("/aanmelden"));
    }

    private void send(ContactAddress workAddress) {
        String browser = exchange.find(PortalCookie.BROWSER).orElseGet(Tokens::create);
        if (logins.send(workAddress, browser, exchange.network())) {
            exchange.give(PortalCookie.BROWSER, browser, LoginSessions.LONGEST);
            Pages.seeOther("/aanmelden/code");
        } else {
            Pages.formError("login.often");
        }
    }

    public void confirm() {
        String digits = code == null ? "" : code.replaceAll("\\D", "");
        if (digits.length() != 6) {
            Pages.error("code", "login.code.six");
            return;
        }
        String browser = exchange.find(PortalCookie.BROWSER).orElse("");
        MentorLogin.Result result = logins.confirm(digits, browser, exchange.network());
        if (result.verdict() == Verdict.RIGHT) {
            exchange.give(PortalCookie.MENTOR, result.token(), LoginSessions.LONGEST);
            exchange.take(PortalCookie.BROWSER);
            Pages.seeOther("/aanmelden/overzicht");
        } else {
            Pages.error("code", result.verdict() == Verdict.WRONG ? "login.code.wrong" : "login.code.over");
        }
    }

    private Optional<LoginChallenge> last() {
        return exchange.find(PortalCookie.BROWSER).flatMap(logins::findLast);
    }

    /** Where the code went; null when this browser asked for none. */
    public String getSentTo() {
        return last().map(challenge -> challenge.address().value()).orElse(null);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
