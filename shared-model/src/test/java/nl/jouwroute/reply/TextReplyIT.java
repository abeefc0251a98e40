package nl.jouwroute.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.notification.Channel;
import org.junit.jupiter.api.Test;

/** Where a text message goes, and what a number proves. */
class TextReplyIT extends ReplyFixture {

    @Test
    void aTextMessageLandsOnTheLeadOfTheLastOneToThatNumber() throws SQLException {
        number(noor);
        UUID second = lead(noor, "BENEFIT_TRANSITION");
        message(noor, second, Channel.SMS, NUMBER, "2026-11-19");
        message(noor, lead, Channel.SMS, NUMBER, "2026-11-21");

        gateway("g1", "06 12345678", "Ik kom");
        gateway("g1", "06 12345678", "Ik kom");
        placeTexts();

        assertThat(list("select state || ' ' || lead_id from reply")).containsExactly("PLACED " + lead);
    }

    @Test
    void aNumberOfTwoPeopleOrOfNobodyIsForTheCoordinators() throws SQLException {
        number(noor);
        UUID sam = UUID.randomUUID();
        person(sam, "Sam");
        number(sam);
        message(noor, lead, Channel.SMS, NUMBER, "2026-11-21");
        gateway("g1", NUMBER, "Ik kom");
        gateway("g2", "+31687654321", "Wie is dit?");
        gateway("g3", "KPN", "Reclame");
        placeTexts();

        assertThat(list("select state || coalesce(person_id::text, '') from reply"))
                .containsOnly("LOOSE")
                .hasSize(3);
    }

    @Test
    void stopByTextHoldsForEverybodyWithThatNumberAndForTheNumberItself() throws SQLException {
        number(noor);
        message(noor, lead, Channel.SMS, NUMBER, "2026-11-21");
        message(noor, lead, Channel.SMS, "+31687654321", "2026-11-21");
        run("update notification set person_id = null where address = '+31687654321'");
        gateway("g1", NUMBER, "stop");
        gateway("g2", "+31687654321", "STOP!");
        placeTexts();

        assertThat(list("select count(*) from person where objects")).containsExactly("2");
        assertThat(list("select end_reason from lead where id = '" + lead + "'"))
                .containsExactly("OBJECTION");
    }

    @Test
    void aTextToWhichNoneOfOursPrecededIsNobodysAndStopsNobodyUntilAPersonDecides() throws SQLException {
        number(noor);
        message(noor, lead, Channel.SMS, NUMBER, "2026-10-23");
        gateway("g1", NUMBER, "STOP");
        gateway("g2", NUMBER, "Ik kom morgen");
        placeTexts();

        assertThat(list("select objects::text from person")).containsOnly("false");
        assertThat(list("select id from lead_signal")).isEmpty();
        assertThat(list("select state || coalesce(person_id::text, '') from reply"))
                .containsOnly("LOOSE")
                .hasSize(2);

        UUID said = UUID.fromString(
                list("select id from reply where words = 'STOP'").get(0));
        asCoordinator(() -> desk().noteObjection(said));
        assertThat(list("select objects::text from person")).containsOnly("true");
        assertThat(list("select state from reply where words = 'STOP'")).containsExactly("LOOSE");
        assertThat(inBackend(() -> replies().loose(10).stream().allMatch(desk()::isObjecting)))
                .isTrue();
    }

    @Test
    void whoWasMadeOneWithAnotherTwiceIsStillFound() throws SQLException {
        UUID between = UUID.randomUUID();
        UUID now = UUID.randomUUID();
        person(between, "Noor V");
        person(now, "Noor de Vries");
        number(noor);
        message(noor, lead, Channel.SMS, NUMBER, "2026-11-21");
        run("update lead set person_id = '" + now + "'");
        run("update person set merged_into = '" + between + "' where id = '" + noor + "'");
        run("update person set merged_into = '" + now + "' where id = '" + between + "'");
        UUID busy = lead;

        assertThat(receive(mail("m1", "Per e-mail", token))).isTrue();
        gateway("g1", NUMBER, "Per sms");
        placeTexts();
        assertThat(list("select state || person_id || lead_id from reply"))
                .containsOnly("PLACED" + now + busy)
                .hasSize(2);

        end(busy);
        assertThat(receive(mail("m2", "Later", token))).isFalse();
        assertThat(list("select person_id from reply where words = 'Later'")).containsExactly(now.toString());
        run("update reply set person_id = '" + noor + "' where words = 'Later'");
        UUID later = UUID.fromString(
                list("select id from reply where words = 'Later'").get(0));
        asCoordinator(() -> desk().open(later));
        assertThat(list("select person_id from lead where ended_at is null")).containsExactly(now.toString());
    }

    @Test
    void aTextThatCannotBePlacedIsLeftToTheCoordinators() throws SQLException {
        number(noor);
        message(noor, lead, Channel.SMS, NUMBER, "2026-11-21");
        gateway("g1", NUMBER, "Ik kom");
        UUID text = nextText().orElseThrow();

        inBackend(() -> {
            desk().leaveText(text);
            return null;
        });

        assertThat(list("select state || coalesce(person_id::text, '') from reply"))
                .containsExactly("LOOSE");
        assertThat(inBackend(() -> desk().placeText(text))).isFalse();
    }

    private void gateway(String id, String from, String text) {
        portal.as(Caller.PUBLIC, DbRole.SYSTEM, () -> portal.beans()
                .get(ReplyRepository.class)
                .add(UUID.randomUUID(), IncomingReply.text(Tokens.hash(id), from, text, NOW)));
    }

    private void placeTexts() {
        for (Optional<UUID> next = nextText(); next.isPresent(); next = nextText()) {
            UUID text = next.get();
            assertThat(inBackend(() -> desk().placeText(text))).isTrue();
        }
    }

    private static Optional<UUID> nextText() {
        return inBackend(() -> desk().nextText());
    }
}
