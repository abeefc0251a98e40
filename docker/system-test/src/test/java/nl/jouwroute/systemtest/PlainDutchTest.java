package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An editor is told which Dutch reads hard, and may publish it all the same. */
@SystemTest
class PlainDutchTest {

    private final TestSystem system;

    PlainDutchTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void whatReadsHardStandsBesideWhatKeepsFromPublishing() {
        Staff staff = new Staff(system);
        Visitor ilse = staff.visitor(Staff.EDITOR);
        assertThat(ilse.get("/staff/inhoud").document().select("#moeilijk")).isEmpty();
        ilse.get("/staff/stap/rmc")
                .form("bewaar")
                .set(
                        "summary-nl",
                        "Indien gewenst organiseert de gemeentelijke inkomensondersteuning aanvullende"
                                + " schuldhulpverleningsmogelijkheden voor uitkeringsgerechtigde inwoners met betalingsverplichtingen.")
                .submit();
        try (Phone desk = staff.desk(Staff.EDITOR, "/staff/inhoud")) {
            desk.check().screenshot("staff-1280-inhoud-moeilijk");
            assertThat(desk.page().innerText("#moeilijk")).contains("Een woord dat veel mensen niet kennen: indien");
            assertThat(desk.page().isVisible("#publiceer")).isTrue();
            assertThat(desk.page().locator("#tegen").count()).isZero();
        } finally {
            ilse.get("/staff/inhoud").form("reset").submit();
        }
        assertThat(ilse.get("/staff/inhoud").document().select("#moeilijk")).isEmpty();
    }
}
