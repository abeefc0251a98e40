package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of logging in (docs/security.md), met by people with a browser without JavaScript. */
@SystemTest
class PortalLogInTest {

    private final TestSystem system;
    private final Residents residents;
    private final String address = TestSystem.newAddress();

    PortalLogInTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    @Test
    void theWayThereIsRememberedAndTheNameIsAskedOnce() {
        Visitor visitor = system.visitor();
        Page login = visitor.get("/mijn/plan");
        assertThat(login.path()).isEqualTo("/inloggen");
        Page code = login.form("stuur").set("adres", address).submit();
        Page name = code.form("verder")
                .set("code", system.mailbox().awaitCode(address))
                .submit();
        assertThat(name.path()).isEqualTo("/mijn/naam");
        Page plan = name.form("verder").set("naam", "Kim").submit();
        assertThat(plan.path()).startsWith("/mijn/plan");
        assertThat(visitor.get("/mijn").heading()).isEqualTo("Dag Kim");

        Visitor again = residents.logIn(address).visitor();
        assertThat(again.get("/mijn").heading()).isEqualTo("Dag Kim");
    }

    @Test
    void knownAndUnknownAddressesMeetTheSamePageAndWords() {
        String known = residents.newcomer().address();
        Page first = askFor(system.visitor(), known);
        Page second = askFor(system.visitor(), address);
        assertThat(first.status()).isEqualTo(second.status());
        assertThat(first.document().selectFirst("main").text().replace(known, ""))
                .isEqualTo(second.document().selectFirst("main").text().replace(address, ""));
    }

    @Test
    void afterFiveWrongCodesTheRightOneNoLongerWorks() {
        Page code = askFor(system.visitor(), address);
        String right = system.mailbox().awaitCode(address);
        Page answer = code;
        for (int i = 0; i < 5; i++) {
            answer = answer.form("verder").set("code", other(right)).submit();
            assertThat(answer.document().selectFirst("#code-fout").text()).contains("klopt niet");
            assertThat(answer.document().title()).startsWith("Fout: ");
        }
        answer = answer.form("verder").set("code", right).submit();
        assertThat(answer.document().selectFirst("#code-fout").text()).contains("werkt niet meer");
    }

    @Test
    void aCodeIsWorthNothingInAnotherBrowser() {
        askFor(system.visitor(), address);
        String code = system.mailbox().awaitCode(address);
        Page stranger = system.visitor().get("/inloggen/code");
        Page answer = stranger.form("verder").set("code", code).submit();
        assertThat(answer.path()).isEqualTo("/inloggen/code");
        assertThat(answer.document().selectFirst("#code-fout").text()).contains("werkt niet meer");
    }

    @Test
    void theLinkInTheMailFillsTheCodeInAndOnlyTheButtonLogsIn() {
        Visitor visitor = system.visitor();
        askFor(visitor, address);
        system.mailbox().awaitCode(address);
        String link = system.mailbox().awaitMail(address, mail -> true).link("/inloggen/code?code=");
        Page page = visitor.get(link);
        assertThat(visitor.cookies()).doesNotContainKey("jr_resident");
        page.form("verder").submit();
        assertThat(visitor.cookies()).containsKey("jr_resident");
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOldOne() {
        Visitor visitor = system.visitor();
        Page page = askFor(visitor, address);
        String old = system.mailbox().awaitCode(address);
        page = page.form("opnieuw").submit();
        String code = system.mailbox().awaitCode(address);
        if (!old.equals(code)) {
            page = page.form("verder").set("code", old).submit();
            assertThat(visitor.cookies()).doesNotContainKey("jr_resident");
        }
        page.form("verder").set("code", code).submit();
        assertThat(visitor.cookies()).containsKey("jr_resident");
    }

    @Test
    void theSixthCodeWithinAnHourIsNotSent() {
        for (int i = 0; i < 5; i++) {
            assertThat(askFor(system.visitor(), address).path()).isEqualTo("/inloggen/code");
        }
        Page refused = askFor(system.visitor(), address);
        assertThat(refused.path()).isEqualTo("/inloggen");
        assertThat(refused.document().selectFirst(".jr-errors").text()).contains("te vaak");
    }

    @Test
    void aMobileNumberGetsTheCodeBySms() {
        // all that begin with 061 are mobile numbers; not so all that begin with 06
        String number = "06" + (10_000_000 + Math.abs(address.hashCode() % 9_000_000));
        Visitor visitor = system.visitor();
        Page page = askFor(visitor, number);
        assertThat(page.path()).isEqualTo("/inloggen/code");
        String sms = system.sms().awaitSms("+31" + number.substring(1), "code");
        String code = sms.replaceAll("(?s).*?\\b(\\d{6})\\b.*", "$1");
        page.form("verder").set("code", code).submit();
        assertThat(visitor.cookies()).containsKey("jr_resident");
    }

    @Test
    void loggingOutEndsTheLogInForEverybodyWhoHasTheToken() {
        Visitor visitor = residents.newcomer().visitor();
        Visitor copy = visitor.sameBrowser();
        visitor.post("/uitloggen", Map.of());
        assertThat(visitor.cookies()).doesNotContainKey("jr_resident");
        assertThat(copy.get("/mijn").path()).isEqualTo("/inloggen");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedStays() {
        Page page = askFor(system.visitor(), "kim@@voorbeeld");
        assertThat(page.document().title()).startsWith("Fout: ");
        assertThat(page.document().selectFirst("#adres").val()).isEqualTo("kim@@voorbeeld");
        assertThat(page.document().selectFirst("#adres").attr("aria-describedby"))
                .contains("adres-fout");
        assertThat(page.document().selectFirst(".jr-errors a").attr("href")).isEqualTo("#adres");
    }

    @Test
    void theLogInLeadsNowhereElse() {
        Page login = system.visitor().get("/inloggen?naar=//elders.example/mijn");
        Page code = login.form("stuur").set("adres", address).submit();
        assertThat(code.address().getQuery()).isNull();
    }

    private static Page askFor(Visitor visitor, String address) {
        return visitor.get("/inloggen").form("stuur").set("adres", address).submit();
    }

    private static String other(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }
}
