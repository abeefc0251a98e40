package nl.jouwroute.staff.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.reply.IncomingReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mails as nobody should write them: too large, too deep, malformed. */
class MailLimitsTest extends MailFixture {

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
}
