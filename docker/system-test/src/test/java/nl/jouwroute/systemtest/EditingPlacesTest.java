package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An editor writes a place in the neighbourhood, publishes it, hides it and goes back. */
@SystemTest
class EditingPlacesTest {

    private final TestSystem system;
    private final Staff staff;
    private final EditedContent content;

    EditingPlacesTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.content = new EditedContent(system);
    }

    @AfterEach
    void asItWas() {
        Page places = staff.visitor(Staff.EDITOR).get("/staff/vindplaatsen");
        if (places.document().selectFirst("#reset") != null) {
            places.form("reset").submit();
        }
        content.putBack();
    }

    @Test
    void aPlaceIsWrittenPublishedAndHiddenLikeTheRoute() {
        Visitor editor = staff.visitor(Staff.EDITOR);
        String name = "Buurthuis " + UUID.randomUUID().toString().substring(0, 8);
        Form form = editor.get("/staff/vindplaats/nieuw")
                .form("bewaar")
                .set("naam", name)
                .set("wijk", "Voorbeeldwijk")
                .set("about.nl", "De koffie staat klaar.")
                .set("dag.0", "2")
                .set("van.0", "12:00")
                .set("tot.0", "11:00");
        assertThat(form.submit().document().selectFirst(".ui-message-error").text())
                .contains("Een van de tijden klopt niet");
        Page kept = form.set("tot.0", "13:30").submit();
        assertThat(kept.address().toString()).as(kept.text()).endsWith("gedaan=CONTENT_SAVED");
        assertThat(form.submit().address().toString()).endsWith("gedaan=CONTENT_SAVED");
        assertThat(system.visitor().get("/vindplaatsen").text())
                .as("a draft is not for the public")
                .doesNotContain(name);
        looksAsAResident(editor, name);
        publishPlaces(editor);
        assertThat(system.database().number("select count(*) from meeting_place where name = ?", name))
                .as("the same form twice makes one place")
                .isEqualTo(1);
        assertThat(system.visitor().get("/vindplaatsen").text()).contains(name, "De koffie staat klaar.");

        String address = editor.get("/staff/vindplaatsen")
                .document()
                .selectFirst("a:contains(" + name + ")")
                .attr("href");
        Form late = editor.get(address).form("bewaar").set("adres", "Mijn straat 1");
        editor.get(address).form("bewaar").set("adres", "Andere straat 2").submit();
        assertThat(late.submit().document().selectFirst(".ui-message-error").text())
                .contains("Andere straat 2", "Mijn straat 1");
        assertThat(editor.get(address).text()).contains("Wie veranderde wat", "Andere straat 2");
        assertThat(editor.get(address).form("verberg").submit().text())
                .contains("in dit concept is deze plek verborgen");
        publishPlaces(editor);
        assertThat(system.visitor().get("/vindplaatsen").text()).doesNotContain(name);
        editor.get("/staff/vindplaatsen").form("Ga terug naar editie 1").submit();
        assertThat(system.visitor().get("/vindplaatsen").text()).doesNotContain(name);
        assertThat(content.deeds()).contains("PLACES_DRAFT_CHANGED", "PLACES_PUBLISHED", "PLACES_ROLLED_BACK");
    }

    @Test
    void aPlaceWithEnglishWordsAloneIsNotPublishedAndTheEditorReadsWhy() {
        Visitor editor = staff.visitor(Staff.EDITOR);
        String name = "Leeszaal " + UUID.randomUUID().toString().substring(0, 8);
        editor.get("/staff/vindplaats/nieuw")
                .form("bewaar")
                .set("naam", name)
                .set("about.en", "There is coffee.")
                .submit();
        Page refused = editor.get("/staff/vindplaatsen").form("publiceer").submit();
        assertThat(refused.document().selectFirst("[role=alert]").text()).contains("Publiceren kan nog niet");
        assertThat(refused.document().selectFirst("#tegen").text())
                .isEqualTo(name + "De Nederlandse tekst mist: Uitleg.");
        String address = refused.document().selectFirst("#tegen a").attr("href");
        assertThat(editor.get(address)
                        .document()
                        .selectFirst(".ui-message-warn")
                        .text())
                .contains("De Nederlandse tekst mist: Uitleg.");
        assertThat(editor.get(address)
                        .form("bewaar")
                        .set("about.nl", "Er is koffie.")
                        .submit()
                        .text())
                .doesNotContain("mist");
    }

    private void looksAsAResident(Visitor editor, String name) {
        String ticket = editor.get("/staff/vindplaatsen")
                .follow("Bekijk als inwoner")
                .document()
                .selectFirst("#openplaatsen")
                .attr("href");
        Visitor browser = system.visitor();
        Page shown = browser.get(ticket.substring(ticket.indexOf("/voorbeeld")));
        assertThat(shown.path()).isEqualTo("/vindplaatsen");
        assertThat(shown.text()).contains(name, "De koffie staat klaar.", "Voorbeeld van editie");
        browser.get("/voorbeeld");
        assertThat(browser.get("/vindplaatsen").text()).doesNotContain(name);
    }

    private static void publishPlaces(Visitor editor) {
        assertThat(editor.get("/staff/vindplaatsen")
                        .form("publiceer")
                        .submit()
                        .address()
                        .toString())
                .endsWith("gedaan=CONTENT_PUBLISHED");
    }
}
