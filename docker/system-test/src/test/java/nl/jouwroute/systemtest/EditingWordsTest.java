package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An editor says a word of a page and a message in another way: finds them, is told what is wrong, sees the draft as a
 * resident, publishes; residents read it within ten seconds, on the page and in their mail; goes back to the release.
 */
@SystemTest
class EditingWordsTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final String PAGE = "/contact";
    private static final String WORD = "/staff/woord?welke=words/contact.1";
    private static final String MESSAGE = "/staff/woord?welke=messages/login_code";

    private final TestSystem system;
    private final Staff staff;
    private final EditedContent content;

    EditingWordsTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.content = new EditedContent(system);
    }

    @AfterEach
    void asItWas() {
        content.putBack();
    }

    @Test
    void fromAWordOfTheSystemToAnOwnOneAndBack() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String said = "Loop gerust binnen, " + mark + ".";
        Visitor editor = staff.visitor(Staff.EDITOR);
        Visitor resident = system.visitor();
        String release = editor.get(WORD).document().selectFirst("#text-nl").val();
        assertThat(resident.get(PAGE).text()).contains(release);

        Page found = editor.get("/staff/woorden?zoek=AFSPRAAK+nodig");
        assertThat(found.document().select("a[href$='words/contact.1']")).hasSize(1);
        Form late = editor.get(WORD).form("bewaar").set("text.nl", "Wat ik wilde.");
        Page kept = editor.get(WORD).form("bewaar").set("text.nl", said).submit();
        assertThat(kept.address().toString()).as(kept.text()).endsWith("gedaan=CONTENT_SAVED");
        assertThat(kept.text()).contains("Tekst van het systeem:", release, "Anders dan wat inwoners zien");
        assertThat(late.submit().document().selectFirst(".ui-message-error").text())
                .contains("Er is nog niets overschreven", said, "Wat ik wilde.");

        isToldWhatIsWrong(editor, mark);
        looksAsAResident(editor, said, release);
        assertThat(resident.get(PAGE).text())
                .as("a draft is not for the public")
                .doesNotContain(said);

        assertThat(publish(editor).address().toString()).endsWith("gedaan=CONTENT_PUBLISHED");
        Waiting.within(AT_ONCE).untilAsserted(() -> {
            String address = "woorden-" + UUID.randomUUID() + "@inwoner.example";
            system.visitor()
                    .get("/inloggen")
                    .form("stuur")
                    .set("adres", address)
                    .submit();
            assertThat(system.mailbox().awaitMail(address, mail -> true).subject())
                    .startsWith("Hier is je code " + mark);
        });

        Waiting.within(AT_ONCE)
                .untilAsserted(() -> assertThat(resident.get(PAGE).text()).contains(said));
        assertThat(system.visitor().get(PAGE + "?taal=en").text())
                .as("what is not said in another way is as in the release")
                .doesNotContain(said)
                .contains("We are happy to help");

        // that each node then says what the release says: TextEditionsIT
        assertThat(editor.get("/staff/woorden")
                        .form("Ga terug naar editie 1")
                        .submit()
                        .address()
                        .toString())
                .endsWith("gedaan=CONTENT_ROLLED_BACK");
        assertThat(content.deeds())
                .contains("TEXTS_DRAFT_CHANGED", "ROUTE_PREVIEWED", "TEXTS_PUBLISHED", "TEXTS_ROLLED_BACK");
    }

    private static Page publish(Visitor editor) {
        return editor.get("/staff/woorden").form("publiceer").submit();
    }

    /** A gap left out keeps everything from being published; back to the text of the system, and then said right. */
    private static void isToldWhatIsWrong(Visitor editor, String mark) {
        editor.get(MESSAGE)
                .form("bewaar")
                .set("subject.nl", "Hier is je code")
                .set("subject.en", "Here you are: {code}")
                .submit();
        Page refused = publish(editor);
        assertThat(refused.document().selectFirst(".ui-message-error").text()).contains("Publiceren kan nog niet");
        assertThat(refused.document().selectFirst("#tegen").text())
                .contains("Onderwerp, Nederlands", "Nodig is precies: {code}");
        Page back = editor.get(MESSAGE)
                .form("Terug naar de tekst van het systeem: Onderwerp van de e-mail, Nederlands")
                .submit();
        assertThat(back.document().selectFirst("#subject-nl").val()).isEqualTo("Je code is {code}");
        assertThat(back.document().selectFirst("#subject-en").val()).isEqualTo("Here you are: {code}");
        Page right = editor.get(MESSAGE)
                .form("bewaar")
                .set("subject.nl", "Hier is je code " + mark + ": {code}")
                .submit();
        assertThat(right.text()).contains("Hier is je code " + mark + ": 123456");
        assertThat(right.document().selectFirst("#sms-ar").attr("dir")).isEqualTo("rtl");
    }

    private void looksAsAResident(Visitor editor, String said, String release) {
        String ticket = editor.get("/staff/voorbeeld?pagina=" + PAGE)
                .document()
                .selectFirst("#openpagina")
                .attr("href");
        Visitor browser = system.visitor();
        Page shown = browser.get(ticket.substring(ticket.indexOf("/voorbeeld")));
        assertThat(shown.path()).isEqualTo(PAGE);
        assertThat(shown.text()).contains(said, "Voorbeeld van editie");
        browser.get("/voorbeeld");
        assertThat(browser.get(PAGE).text()).contains(release);
    }
}
