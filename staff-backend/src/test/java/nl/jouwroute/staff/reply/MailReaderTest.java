package nl.jouwroute.staff.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.reply.IncomingReply;
import nl.jouwroute.reply.ReplyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote, about what, and whether it was a person. */
class MailReaderTest extends MailFixture {

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
    void a_subject_in_encoded_words_and_a_strange_one() {
        assertThat(reply(HEAD.replace("Re: Ik bel je binnenkort", "=?utf-8?B?w4nDqW4g4pyT?="), "\nx")
                        .subject())
                .isEqualTo("Één ✓");
        assertThat(reply(HEAD.replace("Re: Ik bel je binnenkort", "=?x-onbekend?Q?a=20b?="), "\nx")
                        .subject())
                .isNotBlank();
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
}
