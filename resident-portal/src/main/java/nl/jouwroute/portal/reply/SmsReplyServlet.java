package nl.jouwroute.portal.reply;

import static nl.jouwroute.portal.common.ApiAnswer.json;
import static nl.jouwroute.portal.common.ApiAnswer.notAllowed;
import static nl.jouwroute.portal.common.ApiAnswer.notFound;
import static nl.jouwroute.portal.common.ApiAnswer.posted;
import static nl.jouwroute.portal.common.ApiAnswer.problem;
import static nl.jouwroute.portal.common.ApiAnswer.tryLater;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;

/**
 * /api/v1/sms: the SMS gateway posts {@code {"id": "…", "from": "+31612345678", "text": "…"}} with the bearer token of
 * the settings; 204 means that it is kept. Without such a token in the settings this address is not there.
 */
@WebServlet(urlPatterns = "/api/v1/sms", initParams = @WebInitParam(name = "guard.caller", value = "token"))
public class SmsReplyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer ([\\x21-\\x7E]{1,500})");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern FROM = Pattern.compile("[+0-9A-Za-z .()-]{1,40}");

    @Inject
    private transient ReceiveSms receive;

    @Inject
    private transient Settings settings;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Optional<String> secret = settings.find(Setting.SMS_INBOUND_TOKEN);
        if (secret.isEmpty()) {
            notFound(response);
        } else if (!"POST".equals(request.getMethod())) {
            notAllowed(response, "POST");
        } else if (!isKnown(request, secret.get())) {
            response.setHeader("WWW-Authenticate", "Bearer");
            problem(response, 401, "token-invalid", "Send the token of the settings.");
        } else {
            Optional<String> posted = posted(request, response);
            if (posted.isPresent()) {
                take(posted.get(), response);
            }
        }
    }

    /** As long for a wrong token as for a right one, whatever its length. */
    private static boolean isKnown(HttpServletRequest request, String secret) {
        Matcher bearer = BEARER.matcher(String.valueOf(request.getHeader("Authorization")));
        String given = bearer.matches() ? bearer.group(1) : "";
        return MessageDigest.isEqual(
                Tokens.hash(given).getBytes(StandardCharsets.US_ASCII),
                Tokens.hash(secret).getBytes(StandardCharsets.US_ASCII));
    }

    private void take(String posted, HttpServletResponse response) throws IOException {
        Optional<JsonObject> said = json(posted);
        String id = said.map(one -> one.getString("id", "")).orElse("");
        String from = said.map(one -> one.getString("from", "")).orElse("");
        String text = said.map(one -> one.getString("text", null)).orElse(null);
        if (!ID.matcher(id).matches() || !FROM.matcher(from).matches() || text == null) {
            problem(response, 400, "invalid", "Send id, from and text.");
        } else if (receive.receive(id, from, text)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            tryLater(response, 429, 60, "too-often", "Too many messages. Try again in a minute.");
        }
    }
}
