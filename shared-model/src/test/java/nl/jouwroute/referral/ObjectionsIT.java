package nl.jouwroute.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.NotificationRepository;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.notification.Waiting;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "Benader mij niet" on a real PostgreSQL, with the narrow roles of the portal and the back-end. */
class ObjectionsIT {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final MovableClock CLOCK = new MovableClock(NOW);

    private static TestDatabase database;
    private static Transactions portal;
    private static Transactions backend;

    private final UUID person = UUID.randomUUID();
    private final String mail = person + "@example.org";

    @BeforeAll
    static void start() {
        database = TestDatabase.create("objections");
        portal = transactions("portal");
        backend = transactions("backend");
    }

    private static Transactions transactions(String login) {
        return new Transactions(database.url(), login, "test", 2).at(CLOCK);
    }

    @AfterAll
    static void stop() {
        portal.close();
        backend.close();
    }

    @BeforeEach
    void aPersonWithALeadAndAReferral() throws SQLException {
        run("truncate notification, audit_entry cascade");
        run("insert into person (id, called, created_at) values ('%1$s', 'Noor', '2026-11-01Z')");
        run(
                "insert into contact_point (id, person_id, kind, address) values ('%1$s', '%1$s', 'EMAIL', '%1$s@example.org')");
        run("insert into referring_organisation values ('%1$s', 'School', 'SCHOOL')");
        run("insert into mentor values ('%1$s', '%1$s', 'Mentor', 'm-%1$s@school.example', true)");
        run(
                "insert into referral (id, organisation_id, mentor_id, person_id, named, reason, young_person_knows, state, form_key,"
                        + " received_at) values ('%1$s', '%1$s', '%1$s', '%1$s', 'Noor', 'NO_CONTACT', true, 'INVITED', '%1$s', '2026-11-01Z')");
        run("insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at)"
                + " values ('%1$s', '%1$s', 'YOUTH_PREVENTION', '', 'NEW', '2026-11-01Z', '2026-11-02Z')");
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void nothingThatApproachesLeavesToWhoSaidNo(MessageKind kind) throws SQLException {
        for (Channel channel : Channel.values()) {
            enqueue(kind, channel, person, channel == Channel.EMAIL ? mail : "+31612345678", kind + "1");
        }
        assertThat(claimAll()).allMatch(Waiting::mayLeave).hasSize(2);

        note(person);
        run("truncate notification cascade");
        for (Channel channel : Channel.values()) {
            enqueue(kind, channel, person, channel == Channel.EMAIL ? mail : "+31612345678", kind + "2");
        }
        List<Waiting> waiting = claimAll();
        assertThat(waiting).hasSize(2).allMatch(one -> one.mayLeave() != kind.isApproach());
        waiting.stream()
                .filter(one -> !one.mayLeave())
                .forEach(one -> inBackend(() -> {
                    notifications().markWithheld(one);
                    return null;
                }));
        assertThat(list("select distinct state from notification"))
                .containsExactly(kind.isApproach() ? "WITHHELD" : "QUEUED");
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            names = {"LOGIN_CODE", "ROUTE", "ACCOUNT_DELETED"})
    void whereACodeOrTheLastWordsWentIsForgottenOnceTheyWereSent(MessageKind kind) throws SQLException {
        enqueue(kind, Channel.EMAIL, null, mail, kind.name());
        Waiting waiting = claimAll().get(0);
        inBackend(() -> {
            notifications().markSent(waiting, NOW);
            return null;
        });

        assertThat(list("select address || params from notification where state = 'SENT'"))
                .containsExactly("{}");
    }

    @Test
    void onlyAnswersAndThingsThatSomebodyBookedAreNoApproach() {
        Set<String> approaching = Set.of(
                "PLAN_NOTE",
                "STEP_REMINDER",
                "ADVISOR_WILL_CALL",
                "ADVISOR_MISSED_YOU",
                "REMINDER",
                "SCHOOL_INVITATION",
                "SCHOOL_INVITATION_REMINDER",
                "CAMPAIGN_INVITATION",
                "ARTICLE_14");
        for (MessageKind kind : MessageKind.values()) {
            if (approaching.contains(kind.name())) {
                assertThat(kind.isApproach()).as(kind.name()).isTrue();
            }
        }
        assertThat(MessageKind.LOGIN_CODE.isApproach()).isFalse();
        assertThat(MessageKind.OBJECTION_CONFIRMED.isApproach()).isFalse();
    }

    @Test
    void anUnprovedAddressOfSomebodyElseIsAsGoodAsTheirsAndAProvedOneIsNot() throws SQLException {
        note(person);
        run("truncate notification cascade");
        UUID other = UUID.randomUUID();
        run("insert into person (id, created_at) values ('" + other + "', '2026-11-01Z')");
        run("insert into contact_point (id, person_id, kind, address) values ('" + other + "', '" + other
                + "', 'EMAIL', '%1$s@example.org')");
        enqueue(MessageKind.SCHOOL_INVITATION, Channel.EMAIL, other, mail, "one");
        assertThat(claimAll()).singleElement().matches(one -> !one.mayLeave());
        assertThat(list("select may_be_approached('" + other + "')::text")).containsExactly("false");

        run("update contact_point set verified_at = '2026-11-02Z' where person_id = '" + other + "'");
        enqueue(MessageKind.STEP_REMINDER, Channel.EMAIL, other, mail, "two");
        assertThat(claimAll()).singleElement().matches(Waiting::mayLeave);
        assertThat(list("select may_be_approached('" + other + "')::text")).containsExactly("true");
    }

    @Test
    void aLinkSaysItWithoutLogInAndLookingSaysNothing() throws SQLException {
        enqueue(MessageKind.SCHOOL_INVITATION, Channel.EMAIL, person, mail, "one");
        String token = Tokens.create();
        Waiting waiting = claimAll().get(0);
        inBackend(() -> {
            notifications().addObjectionLink(waiting, Tokens.hash(token));
            return null;
        });

        assertThat(inPortal(() -> objections(portal).isSaid(token))).contains(false);
        assertThat(inPortal(() -> objections(portal).isSaid("another"))).isEmpty();
        assertThat(list("select state from lead where id = '%1$s'")).containsExactly("NEW");

        for (int i = 0; i < 2; i++) {
            inPortal(() -> {
                objections(portal).sayByLink(token);
                return null;
            });
        }
        assertThat(inPortal(() -> objections(portal).isSaid(token))).contains(true);
        assertThat(list("select state || ' ' || end_reason from lead where id = '%1$s'"))
                .containsExactly("CLOSED OBJECTION");
        assertThat(list("select state from referral where id = '%1$s'")).containsExactly("DECLINED");
        assertThat(list("select kind || ' ' || address from notification where kind = 'OBJECTION_CONFIRMED'"))
                .containsExactly("OBJECTION_CONFIRMED " + mail);
        assertThat(list("select action from audit_entry where action <> 'OBJECTION_SAID' order by action"))
                .containsExactly("LEAD_CLOSED", "REFERRAL_DECLINED");
        assertThatThrownBy(() -> inPortal(() -> {
                    objections(portal).sayByLink("another");
                    return null;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyRingsAtTheDoorOfWhoSaidNoAlsoWhileATrajectoryGoesOn() throws SQLException {
        run("insert into staff_member (id, name, email, created_at) values ('%1$s', 'Marieke', 'v-%1$s@tiem.example',"
                + " '2026-11-01Z')");
        run("update lead set state = 'ACCEPTED', advisor_id = '%1$s' where id = '%1$s'");
        run("insert into home_visit (id, lead_id, staff_id, day, address, state, form_key, planned_at)"
                + " values ('%1$s', '%1$s', '%1$s', '2026-11-24', 'Dorpsstraat 1', 'PLANNED', '%1$s', '2026-11-23')");
        note(person);
        assertThat(
                        list(
                                "select v.state || ' ' || coalesce(v.address, 'forgotten') || ' ' || v.version || ' ' || l.state"
                                        + " from home_visit v join lead l on l.id = v.lead_id where v.id = '%1$s' and v.ended_at is not null"))
                .containsExactly("CANCELLED forgotten 1 ACCEPTED");
    }

    @Test
    void itHoldsWhenTheAddressItselfIsGone() throws SQLException {
        note(person);
        run("delete from contact_point where person_id = '%1$s'");
        assertThat(list("select objector('EMAIL', '%1$s@example.org')::text")).containsExactly(person.toString());
        assertThat(list("select count(*)::text from objection where address_mark like '%%example%%'"))
                .containsExactly("0");
    }

    @Test
    void anAddressThatNobodyHasIsLeftAloneToo() throws SQLException {
        ContactAddress stranger =
                ContactAddress.parse("vreemd-" + person + "@example.org").orElseThrow();
        for (int i = 0; i < 2; i++) {
            inBackend(() -> {
                objections(backend).note(stranger);
                return null;
            });
        }
        assertThat(
                        list(
                                "select count(*)::text from objection where address_mark = address_mark('EMAIL', 'vreemd-%1$s@example.org')"))
                .containsExactly("1");
        assertThat(list("select objector('EMAIL', 'vreemd-%1$s@example.org') is not null"))
                .containsExactly("t");
        assertThat(list("select count(*)::text from contact_point where address like 'vreemd-%%'"))
                .containsExactly("0");
    }

    @Test
    void aLandlineIsLeftAloneTooAndIsSentNoConfirmation() throws SQLException {
        String number = "+3138" + (1000000 + Math.floorMod(person.hashCode(), 8999999));
        run("insert into contact_point (id, person_id, kind, address) values (gen_random_uuid(), '%1$s', 'LANDLINE', '"
                + number + "')");
        UUID sister = UUID.randomUUID();
        run("insert into person (id, created_at) values ('" + sister + "', '2026-11-01Z')");
        run("insert into contact_point (id, person_id, kind, address) values ('" + sister + "', '" + sister
                + "', 'LANDLINE', '" + number + "')");
        note(person);
        assertThat(list("select address from notification where kind = 'OBJECTION_CONFIRMED'"))
                .containsExactly(mail);
        assertThat(list("select objector('LANDLINE', '" + number + "')::text")).containsExactly(person.toString());
        assertThat(list("select may_be_approached('" + sister + "')::text"))
                .as("nobody knows who answers there")
                .containsExactly("false");
    }

    @Test
    void onlyThePersonTakesItBack() throws SQLException {
        run(
                "insert into resident (id, person_id, created_at, last_login_at) values ('%1$s', '%1$s', '2026-11-01Z', '2026-11-01Z')");
        Caller resident = new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), person, "Noor");
        portal.as(resident, DbRole.RESIDENT, () -> {
            objections(portal).sayAsResident();
            return null;
        });
        assertThat(list("select objects::text from person where id = '%1$s'")).containsExactly("true");
        portal.as(resident, DbRole.RESIDENT, () -> {
            objections(portal).takeBack(person);
            return null;
        });
        assertThat(list("select objects::text from person where id = '%1$s'")).containsExactly("false");
        run("truncate notification cascade");
        enqueue(MessageKind.STEP_REMINDER, Channel.EMAIL, person, mail, "one");
        assertThat(claimAll()).singleElement().matches(Waiting::mayLeave);
    }

    private void note(UUID who) {
        inBackend(() -> {
            objections(backend).note(who);
            return null;
        });
    }

    private void enqueue(MessageKind kind, Channel channel, UUID to, String address, String occasion) {
        inBackend(() -> {
            backend.beans()
                    .get(Outbox.class)
                    .enqueue(new Message(kind, channel, address, "nl", to, Map.of(), person, occasion, null));
            return null;
        });
    }

    private List<Waiting> claimAll() {
        List<Waiting> all = new ArrayList<>();
        for (Optional<Waiting> next = claim(); next.isPresent(); next = claim()) {
            all.add(next.get());
        }
        return all;
    }

    private static Optional<Waiting> claim() {
        return inBackend(() -> notifications().claimNext(NOW, Duration.ofSeconds(90)));
    }

    private static NotificationRepository notifications() {
        return backend.beans().get(NotificationRepository.class);
    }

    private static Objections objections(Transactions transactions) {
        return transactions.beans().get(Objections.class);
    }

    private static <T> T inBackend(Supplier<T> work) {
        return backend.as(Caller.SYSTEM, DbRole.STAFF, work);
    }

    private static <T> T inPortal(Supplier<T> work) {
        return portal.as(Caller.PUBLIC, DbRole.OBJECTOR, work);
    }

    private void run(String sql) throws SQLException {
        database.run(sql.formatted(person));
    }

    private List<String> list(String sql) throws SQLException {
        return database.list(sql.formatted(person));
    }
}
