package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An advisor without a mouse. */
@SystemTest
class StaffKeyboardTest {

    private final TestSystem system;
    private final LeadCase cases;

    StaffKeyboardTest(TestSystem system) {
        this.system = system;
        this.cases = new LeadCase(system);
    }

    @Test
    void theKeyboardAloneLogsInFindsALeadNotesAContactAcceptsAndOpensTheFolds() {
        String address = TestSystem.newAddress();
        UUID lead = cases.lead(address);
        try (Phone desk = system.desk()) {
            Page page = desk.open("/staff/").page();
            Keys keys = new Keys(page);
            keys.tabTo("select").type(Staff.ADVISOR);
            keys.tabTo("input[type=password]").type(Staff.PASSWORD).press("Enter");
            page.waitForSelector("a[href='/staff/leads']");
            keys.tabTo("a[href='/staff/leads']").press("Enter");
            page.waitForURL("**/staff/leads");
            keys.tabTo("#f-naam").type(address).press("Enter");
            page.waitForURL("**naam=**");
            keys.tabTo("a[href$='" + lead + "']").press("Enter");
            page.waitForURL("**/staff/lead/" + lead);
            keys.tabTo("#bereikt-ja").press("Space");
            keys.tabTo("#notitie").type("Gebeld zonder muis.");
            keys.tabTo("#bewaar").press("Enter");
            page.waitForURL("**gedaan=CONTACT_NOTED");
            assertThat(page.innerText("main")).contains("Gebeld zonder muis.");
            keys.tabTo("#bereikt-ja").press("Space");
            keys.tabTo("#accepteer").press("Enter");
            page.waitForURL("**/staff/traject/**");
            int folds = page.locator("main details:not([open])").count();
            assertThat(folds).isPositive();
            for (int i = 0; i < folds; i++) {
                keys.tabTo("main details:not([open]) > summary").press("Enter");
            }
            assertThat(page.locator("main details:not([open])").count()).isZero();
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(cases.of(lead, "state")).isEqualTo("ACCEPTED");
    }
}
