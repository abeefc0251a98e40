package nl.jouwroute.portal.resident;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Language;
import nl.jouwroute.portal.common.Exchange;
import nl.jouwroute.portal.common.LoginPath;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.LoginChallenge;
import nl.jouwroute.resident.LoginChallenge.Verdict;
import nl.jouwroute.resident.LoginSessions;
import org.omnifaces.cdi.Param;

/** /inloggen/code: type the code. The link in the mail fills it in; only the button logs in. */
@Named("loginCode")
@RequestScoped
public class LoginCodePage {

    private static final String FIELD = "code";
    private static final Duration TOGETHER = Duration.ofHours(2);

    @Inject
    @Param(name = LoginPath.PARAMETER)
    private String destination;

    @Inject
    @Param(name = "code")
    private String codeInLink;

    @Inject
    private Exchange exchange;

    @Inject
    private RequestCode codes;

    @Inject
    private ConfirmCode confirmCode;

    @Inject
    private LoginStart start;

    @Inject
    private TypedForms typed;

    private Optional<LoginChallenge> last;
    private String code;

    @PostConstruct
    void load() {
        code = codeInLink;
        last = exchange.find(PortalCookie.BROWSER).flatMap(codes::findLast);
    }

    public void confirm() {
        String digits = code == null ? "" : code.replaceAll("\\D", "");
        if (digits.length() != 6) {
            Pages.error(FIELD, "login.code.six");
            return;
        }
        String browser = exchange.find(PortalCookie.BROWSER).orElse("");
        ConfirmCode.Result result = confirmCode.confirm(
                digits,
                browser,
                exchange.network(),
                exchange.find(PortalCookie.LANGUAGE).flatMap(Language::find));
        if (result.verdict() == Verdict.RIGHT) {
            exchange.give(PortalCookie.RESIDENT, result.token(), lifeOfLogin());
            exchange.take(PortalCookie.BROWSER);
            Pages.seeOther(result.isNew() ? "/mijn/naam" + LoginStart.query(destination) : goal(result.residentId()));
        } else {
            Pages.error(FIELD, result.verdict() == Verdict.WRONG ? "login.code.wrong" : "login.code.over");
        }
    }

    /** On a device of Tiem, at which somebody fills in together, a log-in is short. */
    private Duration lifeOfLogin() {
        return exchange.find(PortalCookie.TOGETHER).isPresent() ? TOGETHER : LoginSessions.LONGEST;
    }

    /** Sends a new code to the same address; the old one then no longer works. */
    public void sendAgain() {
        if (last.isEmpty()) {
            Pages.seeOther("/inloggen" + LoginStart.query(destination));
        } else {
            start.send(last.get().address(), last.get().invitationId(), destination);
        }
    }

    /** The link in the mail knows no destination; what was typed in this browser does. */
    private String goal(UUID residentId) {
        return LoginPath.ownPath(destination)
                .or(() -> typed.findPath(exchange.request(), residentId))
                .orElse("/mijn");
    }

    /** Where the code went; null when this browser asked for none. */
    public String getAddress() {
        return last.map(challenge -> challenge.address().value()).orElse(null);
    }

    public boolean isByMail() {
        return last.filter(challenge -> challenge.address().kind() == ContactKind.EMAIL)
                .isPresent();
    }

    public String getDestination() {
        return LoginPath.ownPath(destination).orElse(null);
    }

    public String getQuery() {
        return LoginStart.query(destination);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
