package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Staff log in at a real Keycloak: code flow with PKCE, roles from the claim, log-out at both. */
@SystemTest
class StaffOidcTest {

    private final TestSystem system;

    StaffOidcTest(TestSystem system) {
        this.system = system;
        system.keycloak();
    }

    private static void logInAtProvider(com.microsoft.playwright.Page page, String username) {
        page.waitForSelector("#username");
        page.fill("#username", username);
        page.fill("#password", Keycloak.PASSWORD);
        page.click("#kc-login");
    }

    @Test
    void anAdvisorLogsInWithPkceComesBackToThePageAskedForAndLogsOutAtBoth() {
        try (Phone desk = system.desk()) {
            com.microsoft.playwright.Page page = desk.page();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            desk.open("/staff/leads");
            desk.check();
            page.click("text=Log in met je werkaccount");
            logInAtProvider(page, Keycloak.USER);
            page.waitForURL("**/staff/leads");

            assertThat(asked).anySatisfy(url -> assertThat(url)
                    .contains(
                            "/protocol/openid-connect/auth?",
                            "code_challenge_method=S256",
                            "code_challenge=",
                            "nonce="));
            assertThat(page.innerText(".jr-top-user")).contains("Marieke Voorbeeld");
            assertThat(system.database()
                            .rows("select subject from staff_member where email = 'marieke@tiem.example'")
                            .get(0)
                            .get("subject"))
                    .as("the member who was entered by address is known by subject now")
                    .isNotNull();

            page.click("text=Log uit");
            page.waitForURL(url -> url.contains("/logout") || url.endsWith("/staff/inloggen"));
            if (page.url().contains("/logout")) {
                page.click("#kc-logout");
                page.waitForURL("**/staff/inloggen");
            }
            page.navigate("/staff/leads");
            page.click("text=Log in met je werkaccount");
            page.waitForSelector("#username");
        }
    }

    @Test
    void anAccountWithoutARoleIsTurnedAwayWithAReason() {
        try (Phone desk = system.desk()) {
            com.microsoft.playwright.Page page = desk.page();
            desk.open("/staff/inloggen/oidc");
            logInAtProvider(page, "zonder-rol");
            page.waitForURL("**/staff/inloggen?melding=NO_ROLE");

            assertThat(page.innerText("main")).contains("geen rol in Jouw Route");
            desk.check();
        }
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        Visitor visitor = system.visitor();

        assertThat(visitor.getOnly("/staff/inloggen/terug?code=x&state=y").header("Location"))
                .isEqualTo("/staff/inloggen?melding=NOT_TRUSTED");
        visitor.getOnly("/staff/inloggen/oidc?naar=/leads");
        assertThat(visitor.getOnly("/staff/inloggen/terug?code=x&state=y").header("Location"))
                .isEqualTo("/staff/inloggen?melding=NOT_TRUSTED");
        assertThat(visitor.getOnly("/staff/").status()).isEqualTo(303);
    }

    @Test
    void aRefusalOfTheProviderIsSaidInPlainWords() {
        Visitor visitor = system.visitor();
        String address = visitor.getOnly("/staff/inloggen/oidc").header("Location");
        String state = address.replaceAll(".*[?&]state=([^&]+).*", "$1");

        Page told = visitor.get("/staff/inloggen/terug?error=access_denied&state=" + state);

        assertThat(told.path()).isEqualTo("/staff/inloggen");
        assertThat(told.text()).contains("Het inloggen is niet gelukt of afgebroken.");
    }
}
