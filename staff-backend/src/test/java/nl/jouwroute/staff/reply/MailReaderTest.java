package nl.jouwroute.staff.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.notification.ReplyAddress;
import nl.jouwroute.reply.IncomingReply;
import nl.jouwroute.reply.ReplyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mails as the common programs write them, and as nobody should. */
class MailReaderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private static final String TOKEN = "0123456789abcdefghijklmnopqrstuv";
    private static final UUID OURS = UUID.fromString("5b0d1c1e-0000-4000-8000-000000000001");
    private static final MailReader READER = new MailReader(
            new ReplyAddress("antwoord", "gemeente.example"), "Jouw Route <jouwroute@gemeente.example>", CLOCK);

    private static final String HEAD = """
            Message-ID: <een@telefoon.example>
            From: Kim de Vries <Kim@voorbeeld.example>
            To: antwoord+0123456789abcdefghijklmnopqrstuv@gemeente.example
            Subject: Re: Ik bel je binnenkort
            In-Reply-To: <5b0d1c1e-0000-4000-8000-000000000001@gemeente.example>
            """;

    private static ArrivedMail read(byte[] raw) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return READER.read(mail, "imap/1/2");
        } catch (MessagingException e) {
            throw new AssertionError("not even a header", e);
        }
    }

    private static IncomingReply reply(String head, String body) {
        return read((head + body).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .reply();
    }

    private static String words(String body) {
        return reply(HEAD, body).words();
    }

    private static String plain(String text) {
        return words("Content-Type: text/plain; charset=utf-8\n\n" + text);
    }

    @Test
    void who_to_whom_about_what_and_which_message_it_answers() {
        IncomingReply reply = reply(HEAD, "Content-Type: text/plain; charset=utf-8\n\nDonderdag is goed.");

        assertThat(reply.kind()).isEqualTo(ReplyKind.ANSWER);
        assertThat(reply.sender()).isEqualTo("Kim@voorbeeld.example");
        assertThat(reply.subject()).isEqualTo("Re: Ik bel je binnenkort");
        assertThat(reply.tokens()).containsExactly(TOKEN);
        assertThat(reply.answered()).containsExactly(OURS);
        assertThat(reply.mark()).isEqualTo(Tokens.hash("MAIL:<een@telefoon.example>"));
        assertThat(reply.at()).isEqualTo(CLOCK.instant());
        assertThat(reply.words()).isEqualTo("Donderdag is goed.");
    }

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
    void a_subject_in_encoded_words_and_a_strange_one() {
        assertThat(reply(HEAD.replace("Re: Ik bel je binnenkort", "=?utf-8?B?w4nDqW4g4pyT?="), "\nx")
                        .subject())
                .isEqualTo("Één ✓");
        assertThat(reply(HEAD.replace("Re: Ik bel je binnenkort", "=?x-onbekend?Q?a=20b?="), "\nx")
                        .subject())
                .isNotBlank();
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
    void a_giant_is_cut_and_says_so() {
        IncomingReply reply =
                reply(HEAD, "Content-Type: text/plain; charset=utf-8\n\n" + "Veel woorden. ".repeat(500_000));

        assertThat(reply.words())
                .hasSizeLessThanOrEqualTo(IncomingReply.LONGEST)
                .startsWith("Veel woorden.");
        assertThat(reply.shortened()).isTrue();
    }

    @Test
    void a_thousand_boxes_in_one_another_and_parts_without_end_are_left() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }
        assertThat(reply(HEAD, deep + "Content-Type: text/plain\n\nx").shortened())
                .isTrue();
        StringBuilder wide = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHoi\n");
        for (int i = 0; i < 5000; i++) {
            wide.append("--b\nContent-Type: image/png\n\nx\n");
        }
        IncomingReply reply = reply(HEAD, wide + "--b--\n");
        assertThat(reply.words()).isEqualTo("Hoi");
        assertThat(reply.shortened()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/mixed\n\nzonder grens",
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: te/xt/plain; ;;\n\nx",
                "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n@@@@",
                "Content-Type: text/plain\nContent-Transfer-Encoding: x-eigen\n\nx",
                "Content-Type: ; ; =\n\nx",
                "\n"
            })
    void what_is_malformed_is_kept_and_thrown_nowhere(String body) {
        IncomingReply reply = reply(HEAD, body);

        assertThat(reply.tokens()).containsExactly(TOKEN);
        assertThat(reply.mark()).isEqualTo(Tokens.hash("MAIL:<een@telefoon.example>"));
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
    void without_a_message_id_its_place_in_the_mailbox_marks_it() {
        assertThat(reply(HEAD.replaceAll("Message-ID: .*\n", ""), "\nx").mark())
                .isEqualTo(Tokens.hash("MAIL:imap/1/2"));
    }

    @Test
    void the_newest_of_the_references_comes_first() {
        UUID older = UUID.fromString("5b0d1c1e-0000-4000-8000-000000000002");
        UUID newer = UUID.fromString("5b0d1c1e-0000-4000-8000-000000000003");
        assertThat(reply(HEAD + "References: <x@y> <" + older + "@z> <" + newer + "@z>\n", "\nx")
                        .answered())
                .containsExactly(OURS, newer, older);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (vacation)",
                "Precedence: bulk",
                "Precedence: Auto_Reply",
                "List-Id: nieuws <nieuws.example>",
                "X-Autoreply: yes",
                "X-Autorespond: afwezig",
                "Return-Path: <>"
            })
    void what_a_machine_sends_is_nobodys_answer(String header) {
        assertThat(read((HEAD + header + "\n\nIk ben er niet.").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ArrivedMail.AUTOMATIC);
    }

    @Test
    void our_own_mail_that_comes_back_goes_no_further() {
        for (String own : new String[] {"jouwroute@gemeente.example", "antwoord+x@gemeente.example"}) {
            assertThat(read((HEAD.replace("Kim@voorbeeld.example", own) + "\nx").getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(ArrivedMail.AUTOMATIC);
        }
    }

    @Test
    void a_person_behind_exchange_is_no_machine() {
        assertThat(reply(HEAD + "X-Auto-Response-Suppress: All\nAuto-Submitted: no\n", "\nIk kom.")
                        .words())
                .isEqualTo("Ik kom.");
    }

    private static final String REPORT = """
            Message-ID: <bounce@mx.example>
            From: MAILER-DAEMON@mx.example
            Return-Path: <>
            To: antwoord+0123456789abcdefghijklmnopqrstuv@gemeente.example
            Auto-Submitted: auto-replied
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            This is the mail system.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; kim@voorbeeld.example
            Action: %s
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 User unknown
            --b
            Content-Type: text/rfc822-headers

            Message-ID: <5b0d1c1e-0000-4000-8000-000000000001@gemeente.example>
            --b--
            """;

    @Test
    void a_bounce_says_what_did_not_arrive_and_why() {
        IncomingReply bounce = reply(REPORT.formatted("failed"), "");

        assertThat(bounce.kind()).isEqualTo(ReplyKind.BOUNCE);
        assertThat(bounce.words()).isEqualTo("smtp; 550 5.1.1 User unknown");
        assertThat(bounce.answered()).containsExactly(OURS);
        assertThat(bounce.tokens()).containsExactly(TOKEN);
    }

    @Test
    void a_mail_that_is_only_late_is_no_bounce() {
        assertThat(read(REPORT.formatted("delayed").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ArrivedMail.AUTOMATIC);
    }

    private static MailParts parts(String body) throws MessagingException, IOException {
        byte[] raw = (HEAD + body).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return MailParts.of(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    /** So many parts of a text, each of 50,000 signs. */
    private static String mixed(String type, int count) {
        StringBuilder body = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 0; i < count; i++) {
            body.append("--b\nContent-Type: ")
                    .append(type)
                    .append("\n\n")
                    .append("x".repeat(50_000))
                    .append('\n');
        }
        return body.append("--b--\n").toString();
    }

    @Test
    void the_limit_holds_for_all_parts_together_and_is_lower_for_html() throws MessagingException, IOException {
        MailParts html = parts(mixed("text/html", 40));
        assertThat(html.words().chars().filter(sign -> sign == 'x').count()).isEqualTo(MailParts.LARGEST_HTML);
        assertThat(html.isShortened()).isTrue();

        MailParts plain = parts(mixed("text/plain", 40));
        assertThat(plain.words().chars().filter(sign -> sign == 'x').count()).isEqualTo(MailParts.LARGEST_TEXT);
        assertThat(plain.isShortened()).isTrue();

        assertThat(parts(mixed("text/html", 2)).isShortened()).isFalse();
    }

    /** The work grows with the length and not with its square; the time is a wide guard. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>",
                "<div id=divRplyFwdMsg><p>",
                "<div id=appendonsend></div>",
                "<div class=gmail_quote></div>",
                "<script></script><p>"
            })
    void many_siblings_take_no_more_work_for_each(String element) {
        String html = "<p>Ja</p><div id=appendonsend></div>" + element.repeat(60_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HtmlText.of(html)))
                .isEqualTo("Ja");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Van: x\n", "<@:\n>\n", "Op 1 wrote wrote wrote wrote wrote wrote wrote wrote\nwrote ik:\nx\n"})
    void many_lines_that_look_like_a_quote_take_no_more_work_for_each(String lines) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> QuotedText.without("Ja\n" + lines.repeat(MailParts.LARGEST_TEXT / lines.length())));
    }

    @Test
    void outlook_marks_where_the_quoted_message_begins() {
        assertThat(words(
                        "Content-Type: text/html; charset=utf-8\n\n<div>Goed.<p>Tot dan</p></div><div id=\"appendonsend\"></div>"
                                + "<hr><div id=\"divRplyFwdMsg\">Van: ons</div><div><p>Dag Kim,</p></div>"))
                .isEqualTo("Goed.\nTot dan");
    }
}
