package nl.jouwroute.portal.referral;

import static nl.jouwroute.portal.common.ApiAnswer.json;
import static nl.jouwroute.portal.common.ApiAnswer.notAllowed;
import static nl.jouwroute.portal.common.ApiAnswer.notFound;
import static nl.jouwroute.portal.common.ApiAnswer.posted;
import static nl.jouwroute.portal.common.ApiAnswer.problem;
import static nl.jouwroute.portal.common.ApiAnswer.tryLater;
import static nl.jouwroute.portal.common.ApiAnswer.write;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.portal.common.RequestCaller;
import nl.jouwroute.portal.resident.SmsAvailability;
import nl.jouwroute.referral.KeyUsedBefore;
import nl.jouwroute.referral.OwnReferral;
import nl.jouwroute.referral.ReferralForm;
import nl.jouwroute.referral.ReferralStepRefused;

/**
 * /api/v1: a school's own system puts young people forward, and sees of them what a mentor sees. Described in {@code
 * openapi.yaml}. A good token says which system asks; it then acts as the mentor whom it names. Cookies say nothing here.
 */
@WebServlet(urlPatterns = "/api/v1/*", initParams = @WebInitParam(name = "guard.caller", value = "token"))
public class ReferralApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(ReferralApiServlet.class.getName());
    private static final String REFERRALS = "/referrals";
    private static final String DESCRIPTION = "/openapi.yaml";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer ([A-Za-z0-9._~+/=-]{20,8000})");

    @Inject
    private transient ApiTokens tokens;

    @Inject
    private transient AdmitSystem systems;

    @Inject
    private transient ReferYoungPerson referring;

    @Inject
    private transient RequestCaller caller;

    @Inject
    private transient SmsAvailability sms;

    @Inject
    private transient Settings settings;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        boolean look = Set.of("GET", "HEAD").contains(request.getMethod());
        response.setHeader("Cache-Control", "no-store");
        if (DESCRIPTION.equals(path)) {
            if (look) {
                describe(response);
            } else {
                notAllowed(response, "GET, HEAD");
            }
            return;
        }
        boolean all = REFERRALS.equals(path);
        if (!all && !path.startsWith(REFERRALS + "/")) {
            notFound(response);
            return;
        }
        Optional<String> client = admitted(request, response);
        if (client.isEmpty()) {
            return;
        }
        if (all && "POST".equals(request.getMethod())) {
            receive(client.get(), request, response);
        } else if (!all && (look || "DELETE".equals(request.getMethod()))) {
            one(client.get(), path.substring(REFERRALS.length() + 1), look, response);
        } else {
            notAllowed(response, all ? "POST" : "GET, HEAD, DELETE");
        }
    }

    /** The system that asks; empty when it was answered already. */
    private Optional<String> admitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var bearer = BEARER.matcher(String.valueOf(request.getHeader("Authorization")));
        if (!bearer.matches()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            problem(response, 401, "token-missing", "Send a token of the identity provider.");
            return Optional.empty();
        }
        Optional<String> client;
        try {
            client = tokens.clientOf(bearer.group(1));
        } catch (ApiTokens.ProviderAway e) {
            LOG.log(Level.WARNING, "a token cannot be judged", e);
            tryLater(response, 503, 30, "try-later", "The token cannot be judged now. Try again later.");
            return Optional.empty();
        }
        if (client.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            problem(response, 401, "token-invalid", "The token is over, or not for us.");
            return Optional.empty();
        }
        return switch (systems.admit(client.get())) {
            case ADMITTED -> client;
            case UNKNOWN -> {
                problem(response, 403, "system-unknown", "This system may not put people forward.");
                yield Optional.empty();
            }
            case TOO_OFTEN -> {
                tryLater(response, 429, 60, "too-often", "Too many requests. Try again in a minute.");
                yield Optional.empty();
            }
        };
    }

    private void receive(String client, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            problem(response, 400, "key-missing", "Send an Idempotency-Key of 1 to 100 signs.");
            return;
        }
        Optional<String> posted = posted(request, response);
        if (posted.isEmpty()) {
            return;
        }
        Optional<JsonObject> json = json(posted.get());
        if (json.isEmpty()) {
            problem(response, 400, "not-json", "The body is no JSON object.");
            return;
        }
        ApiRequest said = new ApiRequest(json.get());
        Optional<ReferralForm> form = said.form(client, key, sms.isAvailable());
        Optional<UUID> mentor = said.mentor() == null ? Optional.empty() : systems.mentor(client, said.mentor());
        if (mentor.isEmpty()) {
            said.mistakes().putIfAbsent("mentor", "no registered mentor of this organisation has this address");
        }
        if (form.isEmpty() || mentor.isEmpty()) {
            problem(response, 422, "invalid", "Some fields are not right.", said.mistakes());
            return;
        }
        actAs(mentor.get(), client);
        try {
            UUID id = referring.referByRequest(form.get(), Tokens.hash(posted.get()));
            response.setHeader("Location", settings.text(Setting.ORIGIN) + "/api/v1/referrals/" + id);
            write(response, 201, "application/json", object(referring.read(id)));
        } catch (KeyUsedBefore e) {
            problem(response, 409, "key-used", "This Idempotency-Key came with another request.");
        }
    }

    /** Shows a referral, or takes it back. */
    private void one(String client, String id, boolean look, HttpServletResponse response) throws IOException {
        Optional<UUID> referral = Ids.find(id);
        Optional<UUID> mentor = referral.flatMap(one -> systems.mentorOf(client, one));
        if (mentor.isEmpty()) {
            problem(response, 404, "not-found", "Your organisation has no such referral.");
            return;
        }
        actAs(mentor.get(), client);
        try {
            OwnReferral own = look ? referring.read(referral.get()) : referring.withdraw(referral.get());
            write(response, 200, "application/json", object(own));
        } catch (ReferralStepRefused e) {
            problem(response, 409, "too-late", "It cannot be taken back any more. Call us when something is wrong.");
        }
    }

    private void actAs(UUID mentor, String client) {
        caller.becomes(new Caller(Set.of(Actor.ANYONE, Actor.MENTOR), mentor, client), null);
    }

    private static JsonObjectBuilder object(OwnReferral referral) {
        return Json.createObjectBuilder()
                .add("id", referral.id().toString())
                .add("state", referral.phase().name().toLowerCase(Locale.ROOT))
                .add("received_at", referral.receivedAt().toString());
    }

    private void describe(HttpServletResponse response) throws IOException {
        try (InputStream in = ReferralApiServlet.class.getResourceAsStream("openapi.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@ORIGIN@", settings.text(Setting.ORIGIN))
                    .replace("@ISSUER@", settings.find(Setting.OIDC_ISSUER).orElse("https://identity.example"));
            response.setContentType("application/yaml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(text);
        }
    }
}
