package nl.jouwroute.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.resident.PersonRepository;
import org.junit.jupiter.api.Test;

/** What becomes of an answer once it is kept: dealt with, thrown away, moved with its person, emptied. */
class KeptReplyIT extends ReplyFixture {

    @Test
    void aNoThatBelongsToNoLeadIsWrittenDownAndNoLeadIsMadeOfItAfterwards() throws SQLException {
        end(lead);
        receive(mail("m1", "Wil je me niet meer mailen?", token));
        receive(mail("m2", "Laat me met rust", Tokens.createForAddress()));
        List<Reply> loose = inBackend(() -> replies().loose(10));
        assertThat(loose).noneMatch(Reply::objects);
        refused(ReplyRefused.Why.PERSON_UNKNOWN, () -> desk().noteObjection(
                        loose.get(1).id()));

        asCoordinator(() -> desk().noteObjection(loose.get(0).id()));

        assertThat(list("select objects::text from person where id = '" + noor + "'"))
                .containsExactly("true");
        assertThat(inBackend(() -> replies().loose(10)).get(0).objects()).isTrue();
        refused(ReplyRefused.Why.OBJECTS, () -> desk().open(loose.get(0).id()));
        assertThat(list("select count(*) from lead")).containsExactly("1");
    }

    @Test
    void aCoordinatorPutsItOnALeadMakesOneOfItOrThrowsItAway() throws SQLException {
        end(lead);
        for (String mark : List.of("m1", "m2", "m3")) {
            receive(mail(mark, "Woorden " + mark, token));
        }
        receive(mail("m4", "Van wie?", Tokens.createForAddress()));
        List<Reply> loose = inBackend(() -> replies().loose(10));
        assertThat(loose).hasSize(4);
        assertThat(inBackend(() -> replies().countLoose(10))).isEqualTo(4);
        assertThat(inBackend(() -> replies().countLoose(3))).isEqualTo(3);
        refused(ReplyRefused.Why.LEAD_ENDED, () -> desk().put(loose.get(0).id(), numberOf(lead)));
        refused(ReplyRefused.Why.LEAD_UNKNOWN, () -> desk().put(loose.get(0).id(), 999_999_999));
        refused(ReplyRefused.Why.PERSON_UNKNOWN, () -> desk().open(loose.get(3).id()));

        asCoordinator(() -> desk().open(loose.get(0).id()));
        UUID opened = UUID.fromString(
                list("select id from lead where ended_at is null").get(0));
        asCoordinator(() -> desk().put(loose.get(1).id(), numberOf(opened)));
        asCoordinator(() -> desk().discard(loose.get(2).id()));
        refused(ReplyRefused.Why.HANDLED, () -> desk().discard(loose.get(2).id()));

        assertThat(list("select words from reply where lead_id = '" + opened + "' order by words"))
                .containsExactly("Woorden m1", "Woorden m2");
        assertThat(list("select words || sender || coalesce(subject, '') from reply where state = 'GONE'"))
                .containsExactly("");
        assertThat(receive(mail("m3", "Woorden m3", token)))
                .as("thrown away, and brought again")
                .isTrue();
        assertThat(list("select count(*) from reply")).containsExactly("4");
        assertThat(
                        list(
                                "select action from audit_entry where action like 'REPLY%' and actor_kind = 'STAFF' order by id"))
                .containsExactly("REPLY_PLACED", "REPLY_PLACED", "REPLY_DISCARDED");
    }

    @Test
    void whatNobodyDealtWithIsForgottenAndWhatStandsOnALeadStays() throws SQLException {
        receive(mail("m1", "Ja", token));
        receive(mail("m2", "Reclame", Tokens.createForAddress()));

        inBackend(() -> {
            desk().forget(NOW.minus(Duration.ofDays(1)));
            return null;
        });
        assertThat(list("select state from reply order by mark")).containsExactlyInAnyOrder("PLACED", "LOOSE");
        inBackend(() -> {
            desk().forget(NOW.plus(Duration.ofDays(1)));
            return null;
        });
        assertThat(list("select state || ' ' || words from reply")).containsExactlyInAnyOrder("PLACED Ja", "GONE ");
    }

    @Test
    void itWaitsForWhoHasTheLeadUntilSomebodyDealtWithItAndForTheCoordinatorsWhenTheLeadEnds() throws SQLException {
        receive(mail("m1", "Ja", token));
        UUID id = UUID.fromString(list("select id from reply").get(0));
        assertThat(waiting(List.of())).as("a lead of nobody").hasSize(1);
        run("update lead set advisor_id = '" + marieke + "', state = 'ASSIGNED'");
        assertThat(waiting(List.of(UUID.randomUUID()))).isEmpty();
        assertThat(waiting(List.of(marieke)))
                .singleElement()
                .matches(one -> one.advisorId().equals(marieke) && "Marieke".equals(one.advisor()));

        assertThat(inBackend(() -> replies().markSeen(id, UUID.randomUUID(), marieke, NOW)))
                .as("on another lead")
                .isFalse();
        assertThat(inBackend(() -> replies().markSeen(id, lead, marieke, NOW))).isTrue();
        assertThat(inBackend(() -> replies().markSeen(id, lead, marieke, NOW))).isFalse();
        assertThat(waiting(List.of(marieke))).isEmpty();

        receive(mail("m2", "Nog iets", token));
        assertThat(waiting(List.of(marieke))).hasSize(1);
        end(lead);
        assertThat(waiting(List.of(marieke))).isEmpty();
        assertThat(inBackend(() -> replies().loose(10)))
                .as("nobody dealt with it before the lead ended")
                .singleElement()
                .matches(one -> one.words().equals("Nog iets"));
        assertThat(list("select subject_id from lead_signal")).containsExactly(id.toString());
    }

    @Test
    void afterANoNothingThatLiesOnTheLeadIsAnybodysToAnswer() throws SQLException {
        receive(mail("m1", "Ja", token));
        run("update lead set state = 'CLOSED', ended_at = '2026-11-22Z', end_reason = 'OBJECTION'");

        assertThat(list("select state from reply")).containsExactly("PLACED");
    }

    @Test
    void itMovesWithThePersonAndBack() throws SQLException {
        receive(mail("m1", "Ja", token));
        UUID kept = UUID.randomUUID();
        person(kept, "Noor de Vries");
        UUID busy = lead(kept, "SHORT_ROUTE");
        run("update lead set advisor_id = '" + marieke + "', state = 'ASSIGNED' where id = '" + busy + "'");
        UUID merge = UUID.randomUUID();
        PersonRepository persons = backend.beans().get(PersonRepository.class);

        assertThat(inBackend(() -> persons.merge(merge, kept, noor, "zelfde", marieke, NOW)))
                .isEqualTo("DONE");
        assertThat(list("select lead_id || ' ' || person_id from reply")).containsExactly(busy + " " + kept);
        assertThat(receive(mail("m2", "Ook op de oude link", token))).isTrue();
        assertThat(list("select distinct lead_id from reply")).containsExactly(busy.toString());

        run("update reply set seen_at = '2026-11-23', seen_by = '" + marieke + "'");
        receive(mail("m3", "Na het einde", token));

        inBackend(() -> persons.undo(merge, marieke, NOW));
        assertThat(list("select lead_id || ' ' || person_id from reply where words = 'Ja'"))
                .containsExactly(lead + " " + noor);
        assertThat(list("select state || coalesce(person_id::text, '') || coalesce(lead_id::text, '')"
                        + " || coalesce(seen_at::text, '') from reply where words <> 'Ja'"))
                .as("nobody knows which of the two wrote it")
                .containsExactly("LOOSE", "LOOSE");
        assertThat(list("select lead_id from lead_signal")).containsExactly(lead.toString());

        UUID later = UUID.fromString(
                list("select id from reply where words = 'Na het einde'").get(0));
        asCoordinator(() -> desk().put(later, numberOf(busy)));
        assertThat(list("select lead_id from lead_signal where subject_id = '" + later + "'"))
                .containsExactly(busy.toString());
    }

    @Test
    void whatIsNotDealtWithAfterTheyAreTwoAgainIsEmptiedAWholeTermLater() throws SQLException {
        UUID kept = UUID.randomUUID();
        person(kept, "Noor de Vries");
        UUID merge = UUID.randomUUID();
        PersonRepository persons = backend.beans().get(PersonRepository.class);
        inBackend(() -> persons.merge(merge, kept, noor, "zelfde", marieke, NOW.minusSeconds(9)));
        receive(mail("m1", "Ja", token));
        inBackend(() -> persons.undo(merge, marieke, NOW.plusSeconds(60)));

        forget(NOW.plusSeconds(30));
        assertThat(list("select state from reply")).containsExactly("LOOSE");
        forget(NOW.plusSeconds(90));
        assertThat(list("select state from reply")).containsExactly("GONE");
    }

    private void forget(Instant before) {
        inBackend(() -> {
            desk().forget(before);
            return null;
        });
    }

    @Test
    void whoLeavesTakesTheirWordsAlong() throws SQLException {
        run("insert into resident (id, person_id, created_at, last_login_at) values ('" + noor + "', '" + noor
                + "', '2026-11-01Z', '2026-11-01Z')");
        receive(mail("m1", "Ja", token));
        run("update reply set seen_at = '2026-11-22', seen_by = '" + marieke + "'");
        end(lead);
        receive(mail("m2", "Bedankt", token));
        Caller resident = new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), noor, "Noor");
        assertThat(portal.as(resident, DbRole.RESIDENT, () -> portal.beans()
                        .get(nl.jouwroute.resident.MyDataRepository.class)
                        .rows()
                        .getJsonArray("reply")
                        .size()))
                .as("in the download")
                .isEqualTo(2);

        portal.as(resident, DbRole.RESIDENT, () -> {
            portal.beans().get(nl.jouwroute.resident.MyDataRepository.class).leave(NOW);
            return null;
        });
        assertThat(list("select state || words || sender from reply")).containsExactlyInAnyOrder("PLACED", "GONE");
    }

    private List<ReplyRepository.Waits> waiting(List<UUID> advisors) {
        return inBackend(() -> replies().waiting(advisors, 10));
    }
}
