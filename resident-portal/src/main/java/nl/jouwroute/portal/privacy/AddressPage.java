package nl.jouwroute.portal.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.portal.common.Exchange;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.portal.resident.SmsAvailability;
import nl.jouwroute.portal.resident.TypedForm;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.LoginChallenge;
import nl.jouwroute.resident.LoginSessions;
import org.omnifaces.cdi.Param;

/** /mijn/gegevens/adres and /mijn/gegevens/code: another address or number, proved with a code. */
@Named("addressPage")
@RequestScoped
public class AddressPage {

    private static final String ADDRESS = "adres";
    private static final String CODE = "code";

    @Inject
    @Param(name = CODE)
    private String codeInLink;

    @Inject
    private AddAddress addAddress;

    @Inject
    private Exchange exchange;

    @Inject
    private SmsAvailability sms;

    @Inject
    private TypedForm typed;

    private String address;
    private String code;

    @PostConstruct
    void load() {
        address = typed.fields().map(fields -> fields.first(ADDRESS)).orElse(null);
    }

    /** Sends a code to what was typed. */
    public void send() {
        Optional<ContactAddress> to = ContactAddress.parse(address);
        if (to.isEmpty()) {
            Pages.error(ADDRESS, sms.isAvailable() ? "login.address.wrong" : "login.address.wrong.email");
        } else if (to.get().kind() == ContactKind.MOBILE && !sms.isAvailable()) {
            Pages.error(ADDRESS, "login.sms.none");
        } else {
            send(to.get());
        }
    }

    /** Sends a new code; the old one then no longer works. */
    public void sendAgain() {
        last().ifPresentOrElse(challenge -> send(challenge.address()), () -> Pages.seeOther("/mijn/gegevens/adres"));
    }

    private void send(ContactAddress to) {
        String browser = exchange.find(PortalCookie.BROWSER).orElseGet(Tokens::create);
        if (addAddress.send(to, browser, exchange.network())) {
            exchange.give(PortalCookie.BROWSER, browser, LoginSessions.LONGEST);
            Pages.seeOther("/mijn/gegevens/code");
        } else {
            Pages.formError("login.often");
        }
    }

    /** The code comes back. */
    public void confirm() {
        String digits = code == null ? "" : code.replaceAll("\\D", "");
        if (digits.length() != 6) {
            Pages.error(CODE, "login.code.six");
            return;
        }
        String browser = exchange.find(PortalCookie.BROWSER).orElse("");
        switch (addAddress.confirm(digits, browser, exchange.network())) {
            case ADDED -> {
                exchange.take(PortalCookie.BROWSER);
                Pages.seeOther("/mijn/gegevens?erbij#bereiken");
            }
            case WRONG -> Pages.error(CODE, "login.code.wrong");
            case OVER -> Pages.error(CODE, "login.code.over");
            case TAKEN -> Pages.error(CODE, "address.taken");
        }
    }

    private Optional<LoginChallenge> last() {
        return exchange.find(PortalCookie.BROWSER).flatMap(addAddress::findLast);
    }

    /** Where the code went; null when this browser asked for none. */
    public String getSentTo() {
        return last().map(challenge -> challenge.address().value()).orElse(null);
    }

    public boolean isByMail() {
        return last().filter(challenge -> challenge.address().kind() == ContactKind.EMAIL)
                .isPresent();
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

    public String getCode() {
        return code == null ? codeInLink : code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
