package nl.jouwroute.staff.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.common.Settings;
import nl.jouwroute.staff.common.Door;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import org.omnifaces.cdi.Param;

/** The page {@code /inloggen}: to the identity provider, or in a demonstration with a demo account. */
@Named("logIn")
@RequestScoped
public class LogInPage {

    @Inject
    @Param(name = "naar")
    private String wayBack;

    @Inject
    @Param(name = "melding")
    private String told;

    @Inject
    private Settings settings;

    @Inject
    private OidcClient oidc;

    @Inject
    private LogInDemo logInDemo;

    @Inject
    private StaffSession session;

    @Inject
    private HttpServletRequest request;

    private String username;
    private String password;
    private LogInRefused.Why refusal;

    public void logIn() {
        LogInDemo.Answer answer =
                logInDemo.logIn(username == null ? "" : username.strip(), password == null ? "" : password);
        refusal = answer.refusal();
        if (answer.staff() != null) {
            session.start(request, answer.staff());
            Pages.seeOther(wayBack());
        }
    }

    /** The message key of what went wrong; null when nothing did. */
    public String getProblem() {
        if (refusal != null) {
            return refusal.code();
        }
        return Typed.one(LogInRefused.Why.values(), told)
                .map(LogInRefused.Why::code)
                .orElse(null);
    }

    public boolean isDemo() {
        return settings.isDemo();
    }

    public boolean isProviderKnown() {
        return oidc.isConfigured();
    }

    public List<String> getUsernames() {
        return logInDemo.usernames();
    }

    private String wayBack() {
        return Optional.ofNullable(wayBack).flatMap(Door::local).orElse("/");
    }

    public String getWayBack() {
        return wayBack();
    }

    /** The same as a parameter of an address. */
    public String getWayBackEncoded() {
        return URLEncoder.encode(wayBack(), StandardCharsets.UTF_8);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    /** Never sent back to the page. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
