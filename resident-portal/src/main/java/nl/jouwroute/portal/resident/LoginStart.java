package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.portal.common.Exchange;
import nl.jouwroute.portal.common.LoginPath;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.LoginSessions;

/** The step from an address to the page that asks for the code; for the log-in page and for an invitation's. */
@RequestScoped
public class LoginStart {

    /** The id of the field with the address, where mistakes are shown. */
    public static final String FIELD = "adres";

    @Inject
    private Exchange exchange;

    @Inject
    private RequestCode codes;

    @Inject
    private SmsAvailability sms;

    /**
     * Reads what was typed, sends a code and goes to the code page; or puts a mistake at the field.
     *
     * @param invitationId the invitation through which they came; may be null
     * @param destination the own page to go to afterwards; may be null
     */
    public void begin(String typed, UUID invitationId, String destination) {
        Optional<ContactAddress> address = ContactAddress.parse(typed);
        if (address.isEmpty()) {
            Pages.error(FIELD, sms.isAvailable() ? "login.address.wrong" : "login.address.wrong.email");
        } else if (address.get().kind() == ContactKind.MOBILE && !sms.isAvailable()) {
            Pages.error(FIELD, "login.sms.none");
        } else {
            send(address.get(), invitationId, destination);
        }
    }

    /** Sends a code to an address that is known to be one. */
    void send(ContactAddress address, UUID invitationId, String destination) {
        String browser = exchange.find(PortalCookie.BROWSER).orElseGet(Tokens::create);
        if (codes.send(address, browser, exchange.network(), invitationId)) {
            exchange.give(PortalCookie.BROWSER, browser, LoginSessions.LONGEST);
            Pages.seeOther("/inloggen/code" + query(destination));
        } else {
            Pages.formError("login.often");
        }
    }

    static String query(String destination) {
        return LoginPath.ownPath(destination)
                .map(path -> "?" + LoginPath.PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse("");
    }
}
