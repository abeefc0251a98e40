package nl.jouwroute.staff.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import nl.jouwroute.reply.IncomingReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that somebody typed, out of an e-mail as the common programs write it. */
class MailWordsTest extends MailFixture {

    @Test
    void gmail_on_android_in_dutch_folds_its_attribution() {
        assertThat(plain("""
                Ja hoor, tot donderdag!

                Op ma 23 nov 2026 om 10:12 schreef Jouw Route <
                antwoord+0123456789abcdefghijklmnopqrstuv@gemeente.example>:

                > Dag Kim,
                >
                > Ik bel je donderdag.
                """)).isEqualTo("Ja hoor, tot donderdag!");
    }

    @Test
    void iphone_in_dutch() {
        assertThat(plain("""
                Kan het een uur later?

                Verstuurd vanaf mijn iPhone

                > Op 23 nov 2026 om 10:12 heeft Jouw Route <jouwroute@gemeente.example> het volgende geschreven:
                >\u0020
                > \uFEFFDag Kim,
                """)).isEqualTo("Kan het een uur later?");
    }

    @Test
    void outlook_in_dutch_quotes_without_marks() {
        assertThat(plain("""
                Hoi Marieke,

                Ik kan niet.

                Groet, Kim
                ________________________________
                Van: Jouw Route <jouwroute@gemeente.example>
                Verzonden: maandag 23 november 2026 10:12
                Aan: Kim <kim@voorbeeld.example>
                Onderwerp: Ik bel je binnenkort

                Dag Kim,
                """)).isEqualTo("Hoi Marieke,\n\nIk kan niet.\n\nGroet, Kim");
        assertThat(plain("""
                Goed.

                From: Jouw Route <jouwroute@gemeente.example>
                Sent: Monday, November 23, 2026 10:12 AM
                To: Kim

                Dag Kim,
                """)).isEqualTo("Goed.");
    }

    @Test
    void a_language_that_is_not_listed_is_known_by_the_address() {
        assertThat(plain("""
                Tamam.

                23 Kas 2026 Pzt 10:12 tarihinde Jouw Route <jouwroute@gemeente.example> şunu yazdı:

                > Dag Kim,
                """)).isEqualTo("Tamam.");
    }

    @Test
    void an_answer_between_the_quoted_lines_stays() {
        assertThat(plain("""
                Op ma 23 nov 2026 om 10:12 schreef Jouw Route <jouwroute@gemeente.example>:

                > Kun je donderdag?
                Ja.
                > En heb je een fiets?
                Nee, die is weg.
                """)).isEqualTo("Ja.\nNee, die is weg.");
    }

    @Test
    void a_signature_goes_and_a_sentence_that_looks_like_one_stays() {
        assertThat(plain("Tot dan!\n\n-- \nKim de Vries\n06 12345678")).isEqualTo("Tot dan!");
        assertThat(plain("Op 3 maart 2026 schreef ik me in voor:\n\nde lascursus"))
                .endsWith("de lascursus");
        assertThat(plain("Verstuurd vanaf de bibliotheek, mijn telefoon is stuk."))
                .contains("bibliotheek");
    }

    @Test
    void where_nothing_would_be_left_everything_stays() {
        assertThat(plain("> Kun je donderdag? Ja!")).isEqualTo("> Kun je donderdag? Ja!");
    }

    @Test
    void only_html_becomes_words_without_markup_script_or_quote() {
        assertThat(words("""
                Content-Type: text/html; charset="utf-8"

                <html><head><style>p{color:red}</style><title>x</title></head><body>
                <p>Dag &amp; hallo,</p><div>Ik kom<br>morgen.<script>alert(1)</script></div>
                <img src="https://elders.example/pixel.png">
                <div class="gmail_quote"><div class="gmail_attr">Op ma 23 nov schreef Jouw Route:<br></div>
                <blockquote>Dag Kim</blockquote></div></body></html>
                """)).isEqualTo("Dag & hallo,\nIk kom\nmorgen.");
    }

    @Test
    void outlook_html_without_a_quote_element_is_cut_at_its_header() {
        assertThat(words("""
                Content-Type: text/html; charset=utf-8

                <div>Prima zo.</div><div id="appendonsend"></div><hr>
                <div id="divRplyFwdMsg"><b>Van:</b> Jouw Route</div><div>Dag Kim</div>
                """)).isEqualTo("Prima zo.");
    }

    @Test
    void of_two_forms_the_plain_one_that_says_something() {
        String both = """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                %s
                --b
                Content-Type: text/html; charset=utf-8

                <p>uit html</p>
                --b--
                """;
        assertThat(words(both.formatted("uit tekst"))).isEqualTo("uit tekst");
        assertThat(words(both.formatted(" "))).isEqualTo("uit html");
    }

    @Test
    void base64_and_quoted_printable_in_old_character_sets() {
        String base64 = Base64.getEncoder().encodeToString("Één café".getBytes(Charset.forName("windows-1252")));
        assertThat(words("Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: base64\n\n"
                        + base64))
                .isEqualTo("Één café");
        assertThat(
                        words(
                                "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nIk ben ge=EFnteresseerd,=\n echt"))
                .isEqualTo("Ik ben geïnteresseerd, echt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-onbekend", "utf-7", "\"", "us-ascii", ""})
    void an_unknown_character_set_is_guessed(String charset) {
        assertThat(words("Content-Type: text/plain; charset=" + charset + "\n\nCafé ✓"))
                .isEqualTo("Café ✓");
        byte[] western = (HEAD + "Content-Type: text/plain; charset=" + charset + "\n\nCafé")
                .replace("\n", "\r\n")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(read(western).reply().words()).isEqualTo("Café");
    }

    @Test
    void files_are_counted_also_those_in_the_text_and_never_read() {
        IncomingReply reply = reply(HEAD, """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Hier is mijn cv.
                --b
                Content-Type: image/jpeg; name="foto.jpg"
                Content-Disposition: inline; filename="foto.jpg"
                Content-Transfer-Encoding: base64

                /9j/4AAQ
                --b
                Content-Type: text/plain; name="cv.txt"
                Content-Disposition: attachment; filename="cv.txt"

                geheim
                --b
                Content-Type: text/plain; charset=utf-8

                Groet!
                --b--
                """);

        assertThat(reply.words()).isEqualTo("Hier is mijn cv.\n\nGroet!");
        assertThat(reply.attachments()).isEqualTo(2);
    }

    @Test
    void no_control_character_or_turned_text_gets_through() {
        IncomingReply reply = reply(
                HEAD.replace("Kim@voorbeeld.example", "kim@voorbeeld.example\\r\\nBcc: x"),
                "Content-Type: text/plain; charset=utf-8\n\na\u0000b\u202Ec\u0007d");

        assertThat(reply.words()).isEqualTo("abcd");
        assertThat(reply.sender()).doesNotContain("\n", "\r");
    }

    @Test
    void outlook_marks_where_the_quoted_message_begins() {
        assertThat(words(
                        "Content-Type: text/html; charset=utf-8\n\n<div>Goed.<p>Tot dan</p></div><div id=\"appendonsend\"></div>"
                                + "<hr><div id=\"divRplyFwdMsg\">Van: ons</div><div><p>Dag Kim,</p></div>"))
                .isEqualTo("Goed.\nTot dan");
    }
}
