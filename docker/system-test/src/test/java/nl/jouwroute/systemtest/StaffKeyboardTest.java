package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Staff without a mouse. */
@SystemTest
class StaffKeyboardTest {

    /** In a form, Tabs from one field to the next: a date has several parts. */
    private static final int NEAR = 12;

    /** In whichever order a browser asks for day and month. */
    private static final String DAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"))
            .plusDays(1)
            .datesUntil(LocalDate.MAX)
            .filter(day -> day.getDayOfMonth() == day.getMonthValue())
            .findFirst()
            .map(day -> day.format(DateTimeFormatter.ofPattern("ddMMyyyy")))
            .orElseThrow();

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    StaffKeyboardTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    /** Also what stands in folds; what stands around a page is the same on all. */
    @Test
    void onEveryPageTabComesToEverythingInItsOrderAndIsSeen() {
        String account =
                staff.newAccount("ADVISOR", "COORDINATOR", "PLANNER", "EDITOR", "ADMINISTRATOR", "PRIVACY_OFFICER");
        UUID own = cases.lead(TestSystem.newAddress());
        staff.visitor(account).get("/staff/lead/" + own).form("pak").submit();
        Set<String> paths = new TreeSet<>(new StaffAddresses(system).all().keySet());
        paths.removeIf(path -> !StaffPages.names().contains(StaffAddresses.page(path)));
        paths.addAll(List.of("/staff/lead/" + own, "/staff/overdragen/" + own));
        try (Phone desk = staff.desk(account, "/staff/")) {
            Page page = desk.page();
            List<String> wrong = new ArrayList<>(Focus.wrong(page));
            for (String path : paths) {
                page.navigate(path);
                page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
                Stream.of(Focus.wrong(page, "main"), Focus.forAMouse(page))
                        .flatMap(List::stream)
                        .forEach(one -> wrong.add(path + ": " + one));
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void theKeyboardAloneGoesFromTheDoorOverContactAppointmentAndVisitToTheEndOfATrajectory() {
        Residents.LoggedIn kim = new Residents(system).newcomer();
        cases.sendPlan(kim.visitor(), "Ik zoek werk.");
        UUID lead = cases.leadsOf(kim.address()).get(0);
        try (Phone desk = system.desk()) {
            Page page = desk.open("/staff/").page();
            Keys keys = new Keys(page);
            keys.tabTo("select").type(Staff.ADVISOR);
            keys.tabTo("input[type=password]").type(Staff.PASSWORD).press("Enter");
            page.waitForSelector("a[href='/staff/leads']");
            keys.tabTo("a[href='/staff/leads']").press("Enter");
            page.waitForURL("**/staff/leads");
            keys.tabTo("#f-naam").type(kim.address()).press("Enter");
            page.waitForURL("**naam=**");
            keys.tabTo("a[href$='" + lead + "']").press("Enter");
            page.waitForURL("**/staff/lead/" + lead);

            keys.tabTo("a[href='#doe']").press("Enter");
            keys.tabTo("#pak", NEAR).press("Enter");
            page.waitForURL("**gedaan=TAKEN");
            toWork(keys).tabTo("#bereikt-ja", NEAR).press("Space");
            keys.tabTo("#notitie", NEAR).type("Gebeld zonder muis.");
            keys.tabTo("#stap", NEAR).type("Gesprek").press("Enter");
            page.waitForURL("**gedaan=CONTACT_NOTED");
            assertThat(page.innerText("main")).contains("Gebeld zonder muis.");
            assertThat(cases.of(lead, "state"))
                    .as("Enter in a field decides nothing")
                    .isEqualTo("CONTACTED");

            toWork(keys).tabTo("details:has(#voorstel) > summary").press("Enter");
            keys.tabTo("#waar", NEAR).type("Lingenstraat 2");
            keys.tabTo("#tijd1", NEAR).type(DAY + "0930AM");
            keys.tabTo("#tijd2", NEAR).type(DAY + "1030AM").press("Enter");
            page.waitForURL("**gedaan=APPOINTMENT_PROPOSED");
            keys.tabTo("details:has(#huisbezoek) > summary").press("Enter");
            keys.tabTo("#bezoekdag", NEAR).type(DAY);
            keys.tabTo("#adres").type("Voorbeeldstraat 1").press("Enter");
            page.waitForURL("**gedaan=VISIT_PLANNED");

            toWork(keys).tabTo("#bereikt-ja", NEAR).press("Space");
            keys.tabTo("#accepteer").press("Enter");
            page.waitForURL("**/staff/traject/**");
            int folds = page.locator("main details:not([open])").count();
            assertThat(folds).isPositive();
            for (int i = 0; i < folds; i++) {
                keys.tabTo("main details:not([open]) > summary").press("Enter");
            }
            assertThat(page.locator("main details:not([open])").count()).isZero();
            keys.tabTo("#uitkomst-WORK").press("Space");
            keys.tabTo("#sluit", NEAR).press("Enter");
            page.waitForURL("**gedaan=TRAJECTORY_CLOSED");
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(cases.of(lead, "end_reason")).isEqualTo("TRAJECTORY_ENDED");
    }

    /** After a form was sent it is not far to what can be done next. */
    private static Keys toWork(Keys keys) {
        return keys.tabTo("a[href='#doe']", NEAR).press("Enter");
    }
}
