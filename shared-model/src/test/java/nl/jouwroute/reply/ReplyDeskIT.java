package nl.jouwroute.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.notification.Channel;
import org.junit.jupiter.api.Test;

/** Where an e-mail that somebody wrote back goes: on a lead, to the coordinators, and what a no in it does. */
class ReplyDeskIT extends ReplyFixture {

    @Test
    void itLandsOnTheLeadOfTheMessageOnceHoweverOftenItIsBrought() throws SQLException {
        lead(noor, "BENEFIT_TRANSITION");
        IncomingReply reply = mail("m1", "Donderdag is goed.", token);

        assertThat(receive(reply)).isTrue();
        assertThat(receive(reply)).as("the mailbox brings it again").isTrue();

        assertThat(list("select state || ' ' || lead_id || ' ' || person_id || ' ' || words from reply"))
                .containsExactly("PLACED " + lead + " " + noor + " Donderdag is goed.");
        assertThat(list("select kind || ' ' || summary from lead_signal where lead_id = '" + lead + "'"))
                .containsExactly("REPLY Antwoord per e-mail");
        assertThat(list("select action || ' ' || actor_kind from audit_entry"))
                .containsExactly("SIGNAL_RECEIVED SYSTEM");
    }

    @Test
    void twoNodesThatBringTheSameKeepItOnce() throws SQLException {
        IncomingReply reply = mail("m1", "Ja", token);
        List<CompletableFuture<Boolean>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(CompletableFuture.supplyAsync(() -> receive(reply)));
        }

        assertThat(both).allMatch(CompletableFuture::join);
        assertThat(list("select id from reply")).hasSize(1);
        assertThat(list("select id from lead_signal")).hasSize(1);
    }

    @Test
    void whoDiesBeforeTheEndKeepsNothingAndTheNextTimeAllOfIt() throws SQLException {
        IncomingReply reply = mail("m1", "Ja", token);

        assertThatThrownBy(() -> inBackend(() -> {
                    desk().receive(reply);
                    throw new IllegalStateException("the power is gone");
                }))
                .hasMessage("the power is gone");
        assertThat(list("select id from reply union all select id from lead_signal"))
                .isEmpty();

        assertThat(receive(reply)).isTrue();
        assertThat(list("select state from reply")).containsExactly("PLACED");
    }

    @Test
    void aForgedTokenIsNobodysAndTheMessageThatItAnswersMayStillTell() throws SQLException {
        assertThat(receive(mail("m1", "Laat mij erin", Tokens.createForAddress())))
                .isFalse();
        assertThat(list("select state || coalesce(person_id::text, '') from reply"))
                .containsExactly("LOOSE");
        assertThat(list("select id from lead_signal")).isEmpty();

        IncomingReply answer = new IncomingReply(
                Channel.EMAIL,
                ReplyKind.ANSWER,
                Tokens.hash("m2"),
                "iemand.anders@example.org",
                "Re",
                "Ja",
                0,
                false,
                List.of(),
                List.of(UUID.randomUUID(), message),
                NOW);
        assertThat(receive(answer)).isTrue();
        assertThat(inBackend(() -> replies().ofLead(lead)))
                .as("an address that is not hers")
                .singleElement()
                .matches(reply -> !reply.known() && !reply.seen());
    }

    @Test
    void whatWasNeverSentHasNoAnswer() throws SQLException {
        run("update notification set state = 'QUEUED', sent_at = null");
        IncomingReply answer = new IncomingReply(
                Channel.EMAIL,
                ReplyKind.ANSWER,
                Tokens.hash("m"),
                "x",
                null,
                "Ja",
                0,
                false,
                List.of(),
                List.of(message),
                NOW);

        assertThat(receive(answer)).isFalse();
    }

    @Test
    void afterTheLeadEndedItGoesToTheOneThatIsOpenOrToTheCoordinators() throws SQLException {
        end(lead);
        assertThat(receive(mail("m1", "Bedankt!", token))).isFalse();
        assertThat(list("select state || ' ' || person_id from reply")).containsExactly("LOOSE " + noor);
        assertThat(list("select count(*) from lead")).as("thanks open no lead").containsExactly("1");

        UUID other = lead(noor, "PERSPECTIVE_TALK");
        assertThat(receive(mail("m2", "Ja", token))).isTrue();
        assertThat(list("select lead_id from reply where state = 'PLACED'")).containsExactly(other.toString());

        lead(noor, "YOUTH_PREVENTION");
        assertThat(receive(mail("m3", "Ja", token))).as("which of the two").isFalse();
    }

    @Test
    void aBounceStandsOnTheLeadAsWhatItIs() throws SQLException {
        IncomingReply bounce = new IncomingReply(
                Channel.EMAIL,
                ReplyKind.BOUNCE,
                Tokens.hash("b"),
                "mailer-daemon@mx.example",
                null,
                "550 User unknown",
                0,
                false,
                List.of(token),
                List.of(),
                NOW);

        assertThat(receive(bounce)).isTrue();
        assertThat(list("select summary from lead_signal")).containsExactly("Onze e-mail kwam niet aan");
        assertThat(list("select notification_id from reply")).containsExactly(message.toString());
    }

    @Test
    void stopAloneHoldsAtOnceAndInASentenceAPersonDecides() throws SQLException {
        receive(mail("m1", "Ik stop donderdag met mijn werk.", token));
        assertThat(list("select objects::text from person where id = '" + noor + "'"))
                .containsExactly("false");

        assertThat(receive(mail("m2", " STOP. ", token))).isTrue();
        assertThat(list("select objects::text from person where id = '" + noor + "'"))
                .containsExactly("true");
        assertThat(list("select state || ' ' || end_reason from lead")).containsExactly("CLOSED OBJECTION");
        assertThat(list("select count(*) from notification where kind = 'OBJECTION_CONFIRMED'"))
                .containsExactly("1");
    }

    @Test
    void stopWithAForgedTokenStopsNobody() throws SQLException {
        receive(mail("m1", "STOP", Tokens.createForAddress()));

        assertThat(list("select objects::text from person")).containsOnly("false");
    }
}
