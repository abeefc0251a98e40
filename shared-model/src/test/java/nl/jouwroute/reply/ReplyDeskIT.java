package nl.jouwroute.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.resident.PersonRepository;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an answer goes, on a real PostgreSQL with the narrow roles of the back-end and of the SMS gateway. */
class ReplyDeskIT {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String NUMBER = "+31612345678";
    private static final Settings SETTINGS = new Settings(java.util.Map.of("JR_ORIGIN", "https://route.example"));
    private static TestDatabase database;
    private static Transactions backend;
    private static Transactions portal;

    private final UUID marieke = UUID.randomUUID();
    private final UUID noor = UUID.randomUUID();
    private final String token = Tokens.createForAddress();
    private int seconds;
    private UUID lead;
    private UUID message;

    @BeforeAll
    static void start() {
        database = TestDatabase.create("replies");
        backend = transactions("backend");
        portal = transactions("portal");
    }

    private static Transactions transactions(String login) {
        Transactions made = new Transactions(database.url(), login, "test", 3);
        made.beans().with(Clock.class, new MovableClock(NOW)).with(Settings.class, SETTINGS);
        return made;
    }

    @AfterAll
    static void stop() {
        backend.close();
        portal.close();
    }

    @BeforeEach
    void aLeadWithAMessage() throws SQLException {
        run("truncate person, staff_member, notification, audit_entry, rate_count cascade");
        run("insert into staff_member (id, name, email, created_at) values ('" + marieke
                + "', 'Marieke', 'm@tiem.example', '2026-01-01')");
        person(noor, "Noor");
        run("insert into contact_point (id, person_id, kind, address, verified_at) values ('" + noor + "', '" + noor
                + "', 'EMAIL', 'noor@example.org', '2026-11-01Z')");
        lead = lead(noor, "SHORT_ROUTE");
        message = message(noor, lead, Channel.EMAIL, "noor@example.org", "2026-11-20");
        run("insert into reply_address values ('" + Tokens.hash(token) + "', '" + message + "')");
    }

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
    void itWaitsForWhoHasTheLeadUntilSomebodyDealtWithItOrTheLeadEnds() throws SQLException {
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

    private void refused(ReplyRefused.Why why, Runnable deed) {
        assertThatThrownBy(() -> asCoordinator(deed))
                .isInstanceOfSatisfying(
                        ReplyRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private void asCoordinator(Runnable deed) {
        backend.as(new Caller(Set.of(Actor.ANYONE, Actor.COORDINATOR), marieke, "Marieke"), DbRole.STAFF, () -> {
            deed.run();
            return null;
        });
    }

    private boolean receive(IncomingReply reply) {
        return inBackend(() -> desk().receive(reply));
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

    private List<ReplyRepository.Waits> waiting(List<UUID> advisors) {
        return inBackend(() -> replies().waiting(advisors, 10));
    }

    private IncomingReply mail(String mark, String words, String to) {
        return new IncomingReply(
                Channel.EMAIL,
                ReplyKind.ANSWER,
                Tokens.hash(mark),
                "noor@example.org",
                "Re",
                words,
                0,
                false,
                List.of(to),
                List.of(),
                NOW.plusSeconds(seconds++));
    }

    private static ReplyDesk desk() {
        return backend.beans().get(ReplyDesk.class);
    }

    private static ReplyRepository replies() {
        return backend.beans().get(ReplyRepository.class);
    }

    private static <T> T inBackend(Supplier<T> work) {
        return backend.as(Caller.SYSTEM, DbRole.STAFF, work);
    }

    private void person(UUID id, String called) throws SQLException {
        run("insert into person (id, called, created_at) values ('" + id + "', '" + called + "', '2026-11-01Z')");
    }

    private void number(UUID person) throws SQLException {
        run("insert into contact_point (id, person_id, kind, address) values ('" + UUID.randomUUID() + "', '" + person
                + "', 'MOBILE', '" + NUMBER + "')");
    }

    private UUID lead(UUID person, String track) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at) values ('" + id
                + "', '" + person + "', '" + track + "', '', 'NEW', '2026-11-01Z', '2026-11-02Z')");
        return id;
    }

    private void end(UUID which) throws SQLException {
        run("update lead set state = 'CLOSED', ended_at = '2026-11-22Z', end_reason = 'OTHER' where id = '" + which
                + "'");
    }

    private int numberOf(UUID which) {
        try {
            return Integer.parseInt(
                    list("select number from lead where id = '" + which + "'").get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID message(UUID person, UUID about, Channel channel, String address, String day) throws SQLException {
        UUID written = UUID.randomUUID();
        UUID sent = UUID.randomUUID();
        run("insert into lead_message values ('" + written + "', '" + about + "', '" + marieke + "', '" + channel
                + "', 'FREE', 'Dag', 'Dag', '" + UUID.randomUUID() + "', '" + day + "')");
        run("insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion,"
                + " state, due_at, sent_at, created_at) values ('" + sent + "', 'ADVISOR_MESSAGE', '" + channel + "', '"
                + address + "', 'nl', '" + person + "', '{}', '" + written + "', 'first', 'SENT', '" + day + "', '"
                + day
                + "', '" + day + "')");
        return sent;
    }

    private static void run(String sql) throws SQLException {
        try (Connection superuser = database.asSuperuser();
                Statement s = superuser.createStatement()) {
            s.execute(sql);
        }
    }

    private static List<String> list(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = database.asSuperuser();
                Statement s = superuser.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
