package nl.jouwroute.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.referral.ReferralListRepository.Call;
import nl.jouwroute.referral.ReferralListRepository.View;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After an invitation that nobody answers: reminders, the call list, giving up; and who still has to be told. */
class FollowUpIT {

    private static final MovableClock CLOCK = new MovableClock(Instant.EPOCH);

    private static TestDatabase database;
    private static Transactions transactions;
    private static Transactions portal;

    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.create("follow_up");
        transactions = new Transactions(database.url(), "backend", "test", 2).at(CLOCK);
        portal = new Transactions(database.url(), "portal", "test", 2).at(CLOCK);
    }

    @AfterAll
    static void stop() {
        transactions.close();
        portal.close();
    }

    @BeforeEach
    void anInvitationOfTheSecondOfNovember() throws SQLException {
        run("truncate notification, referral, lead, person, mentor, referring_organisation, staff_member cascade");
        run(
                "insert into staff_member (id, name, email, created_at) values ('%1$s', 'Marieke', '%1$s@tiem.example', '2026-11-01Z')");
        run("insert into referring_organisation values ('%1$s', 'School', 'SCHOOL')");
        run("insert into mentor values ('%1$s', '%1$s', 'Mentor', 'm-%1$s@school.example', true)");
        invite(id, "2026-11-02T10:00:00Z", "+31612345678");
    }

    private void invite(UUID who, String at, String phone) throws SQLException {
        run(("insert into person (id, called, created_at) values ('%1$s', 'Noor', '%2$s');"
                        + "insert into contact_point (id, person_id, kind, address) values ('%1$s', '%1$s', 'MOBILE', '%3$s');"
                        + "insert into referral (id, organisation_id, mentor_id, person_id, named, reason, young_person_knows, state,"
                        + " form_key, received_at) values ('%1$s', '%4$s', '%4$s', '%1$s', 'Noor', 'NO_CONTACT', true, 'INVITED',"
                        + " '%1$s', '%2$s');"
                        + "insert into invitation (id, referral_id, person_id, token_hash, created_at, expires_at)"
                        + " values ('%1$s', '%1$s', '%1$s', '%1$s', '%2$s', '2026-12-02Z');"
                        + "insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at)"
                        + " values ('%1$s', '%1$s', 'YOUTH_PREVENTION', '', 'NEW', '%2$s', '2026-11-03Z')")
                .formatted(who, at, phone, id));
    }

    @Test
    void remindsOnTheAgreedDaysOnceEachAndByDay() throws SQLException {
        assertThat(remindAt("2026-11-06T09:00:00Z")).as("less than four days").isZero();
        assertThat(remindAt("2026-11-06T10:00:00Z")).as("four days").isEqualTo(1);
        assertThat(remindAt("2026-11-06T11:00:00Z")).as("again").isZero();
        assertThat(remindAt("2026-11-10T23:00:00Z")).as("at night").isZero();
        assertThat(remindAt("2026-11-11T10:00:00Z")).as("eight days").isEqualTo(1);
        assertThat(remindAt("2026-11-30T10:00:00Z")).as("no third").isZero();
        assertThat(list("select kind || ' ' || channel || ' ' || address from notification"))
                .containsExactly(
                        "SCHOOL_INVITATION_REMINDER SMS +31612345678", "SCHOOL_INVITATION_REMINDER SMS +31612345678");
        assertThat(list("select count(distinct token_hash)::text from invitation"))
                .containsExactly("3");
    }

    @Test
    void onlyTheInvitationOfASchoolSpeaksOfASchool() throws SQLException {
        run("update invitation set token_hash = '" + Tokens.hash("token") + "'");
        assertThat(open().school()).isEqualTo("School");
        run("update referring_organisation set kind = 'UWV'");
        assertThat(open().school()).isNull();
    }

    private static Invitations.Start open() {
        return portal.as(
                Caller.PUBLIC,
                DbRole.READER,
                () -> portal.beans().get(Invitations.class).open("token").orElseThrow());
    }

    @Test
    void remindsNobodyWhoSaidNoWasSpokenToJoinedOrIsClosed() throws SQLException {
        List<String> reasons = List.of(
                "update person set objects = true",
                "insert into contact_attempt (id, lead_id, staff_id, channel, reached, form_key, at)"
                        + " values ('%1$s', '%1$s', '%1$s', 'PHONE', true, '%1$s', '2026-11-03Z')",
                "update referral set state = 'JOINED'",
                "update lead set state = 'CLOSED', ended_at = '2026-11-03Z'");
        for (String reason : reasons) {
            anInvitationOfTheSecondOfNovember();
            run(reason);
            assertThat(remindAt("2026-11-20T10:00:00Z")).as(reason).isZero();
            assertThat(callsAt("2026-11-20T10:00:00Z")).as(reason).isEmpty();
        }
    }

    @Test
    void callsFirstWhoWasPromisedACallThenWhoWaitsLongest() throws SQLException {
        UUID later = UUID.randomUUID();
        UUID promised = UUID.randomUUID();
        invite(later, "2026-11-03T10:00:00Z", "+31612345679");
        invite(promised, "2026-11-04T10:00:00Z", "+31612345670");
        attempt(promised, "2026-11-05T10:00:00Z", "'2026-11-12'");
        assertThat(callsAt("2026-11-05T09:00:00Z")).as("three days").isEmpty();
        assertThat(callsAt("2026-11-11T10:00:00Z")).containsExactly(id, later);
        assertThat(callsAt("2026-11-12T10:00:00Z")).containsExactly(promised, id, later);
        attempt(id, "2026-11-12T10:30:00Z", "null");
        assertThat(callsAt("2026-11-12T11:00:00Z")).as("called today").containsExactly(promised, later);
        assertThat(callsAt("2026-11-13T11:00:00Z")).containsExactly(promised, id, later);
    }

    @Test
    void whoHasALandlineOnlyIsCalledAtOnceAndNeverWrittenTo() throws SQLException {
        CLOCK.set(Instant.parse("2026-11-04T09:00:00Z"));
        assertThat(refer("038 498 9898", null)).isEqualTo("RECEIVED");
        UUID landline = one("select id::text from referral where form_key <> '" + id + "'");
        assertThat(callsAt("2026-11-04T10:00:00Z"))
                .as("needs no days to answer")
                .containsExactly(landline);
        assertThat(remindAt("2026-11-09T10:00:00Z")).as("the other one only").isEqualTo(1);
        assertThatThrownBy(() -> as(() -> {
                    bean(FollowUp.class).inviteAgain(landline);
                    return null;
                }))
                .isInstanceOf(NowhereToWrite.class);
        assertThat(list("select count(*)::text from invitation where referral_id = '" + landline + "'"))
                .containsExactly("0");
        assertThat(list("select address from notification")).containsExactly("+31612345678");

        run("insert into contact_point (id, person_id, kind, address) select '" + landline
                + "', person_id, 'EMAIL', 'noor@example.org' from referral where id = '" + landline + "'");
        as(() -> {
            bean(FollowUp.class).inviteAgain(landline);
            return null;
        });
        assertThat(list("select address from notification order by 1"))
                .containsExactly("+31612345678", "noor@example.org");
        assertThat(list("select state from referral where id = '" + landline + "'"))
                .containsExactly("INVITED");
    }

    @Test
    void whoHasALandlineOnlyIsGivenUpAfterAWrongNumberAndLeftAloneAfterANo() throws SQLException {
        assertThat(refer("038 498 9898", null)).isEqualTo("RECEIVED");
        as(() -> {
            UUID landline = one("select id::text from referral where form_key <> '" + id + "'");
            bean(FollowUp.class).called(landline, CallOutcome.WRONG_NUMBER, 1);
            return null;
        });
        assertThat(list("select state from referral where form_key <> '" + id + "'"))
                .containsExactly("UNREACHABLE");
        as(() -> {
            bean(Objections.class)
                    .note(ContactAddress.parseAny("+31 38 498 9898").orElseThrow());
            return null;
        });
        assertThat(refer("0384989898", null)).isEqualTo("DECLINED");
        assertThat(list("select kind from notification"))
                .as("no confirmation either")
                .isEmpty();
    }

    @Test
    void aLandlineBesideAnEmailAddressGetsNoMessage() throws SQLException {
        assertThat(refer("038 498 9898", "noor@example.org")).isEqualTo("INVITED");
        assertThat(list("select channel || ' ' || address from notification"))
                .containsExactly("EMAIL noor@example.org");
    }

    /** As a mentor does; answers what became of it. */
    private String refer(String phone, String email) throws SQLException {
        ReferralForm form = new ReferralForm(
                UUID.randomUUID(),
                "Noor",
                ContactAddress.parse(email).orElse(null),
                ContactAddress.parseAny(phone).orElseThrow(),
                true,
                ReferralReason.NO_CONTACT,
                null,
                true,
                null);
        UUID made = portal.as(mentor(id), DbRole.REFERRER, () -> portal.beans()
                .get(ReferralDesk.class)
                .receive(id, form));
        return list("select state from referral where id = '" + made + "'").get(0);
    }

    @Test
    void whatTheSchoolTakesBackEndsWithItsInvitationAndALeadThatWasNothingElse() throws SQLException {
        run("truncate audit_entry");
        arrived();
        attempt(id, "2026-11-04T10:00:00Z", "null");
        run("insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion,"
                + " due_at, created_at) values ('%1$s', 'SCHOOL_INVITATION', 'SMS', '+31612345678', 'nl', '%1$s', '{}',"
                + " '%1$s', 'once', '2026-11-02Z', '2026-11-02Z')");
        run("update invitation set token_hash = '" + Tokens.hash("token") + "'");
        CLOCK.set(Instant.parse("2026-11-05T10:00:00Z"));
        for (int i = 0; i < 2; i++) {
            withdraw(id);
        }

        assertThat(list("select state || ' ' || (withdrawn_at is not null) from referral"))
                .containsExactly("WITHDRAWN true");
        assertThat(list("select state || ' ' || end_reason from lead")).containsExactly("CLOSED WITHDRAWN");
        assertThat(list("select state from notification")).containsExactly("WITHHELD");
        assertThat(list("select action from audit_entry where action in ('REFERRAL_WITHDRAWN', 'LEAD_CLOSED')"
                        + " and person_id = '" + id + "' order by 1"))
                .as("twice is once")
                .containsExactly("LEAD_CLOSED", "REFERRAL_WITHDRAWN");
        assertThat(remindAt("2026-11-20T10:00:00Z")).isZero();
        assertThat(callsAt("2026-11-20T10:00:00Z")).isEmpty();
        portal.as(Caller.PUBLIC, DbRole.READER, () -> {
            Invitations invitations = portal.beans().get(Invitations.class);
            assertThat(invitations.open("token").orElseThrow().standing()).isEqualTo(Invitation.Standing.WITHDRAWN);
            assertThat(invitations.findInvited(id)).as("opens no account").isEmpty();
            invitations.decline("token");
            return null;
        });
        assertThat(list("select state || ' ' || objects from referral, person"))
                .as("a no is still heard")
                .containsExactly("DECLINED true");
    }

    @Test
    void aLeadOnWhichMoreIsGoingOnStaysWhenTheSchoolTakesItsReferralBack() throws SQLException {
        for (String more : List.of(
                "insert into lead_signal values (gen_random_uuid(), '%1$s', 'PLAN', gen_random_uuid(), '', '2026-11-03Z')",
                "insert into contact_attempt (id, lead_id, staff_id, channel, reached, form_key, at)"
                        + " values ('%1$s', '%1$s', '%1$s', 'PHONE', true, '%1$s', '2026-11-03Z')")) {
            anInvitationOfTheSecondOfNovember();
            arrived();
            run(more);
            CLOCK.set(Instant.parse("2026-11-05T10:00:00Z"));
            withdraw(id);
            assertThat(list("select r.state || ' ' || l.state from referral r, lead l"))
                    .as(more)
                    .containsExactly("WITHDRAWN NEW");
        }
    }

    @Test
    void nobodyTakesBackWhatIsAnothersOrWhomTheInvitationBroughtHere() throws SQLException {
        UUID other = UUID.randomUUID();
        run("insert into mentor values ('" + other + "', '%1$s', 'Ander', 'ander@school.example', true)");
        assertThatThrownBy(() -> withdraw(other)).isInstanceOf(NotFound.class);
        run("update referral set state = 'JOINED'");
        assertThatThrownBy(() -> withdraw(id)).isInstanceOf(ReferralStepRefused.class);
        assertThat(list("select r.state || ' ' || l.state from referral r, lead l"))
                .containsExactly("JOINED NEW");
        run("update referral set state = 'DECLINED'");
        withdraw(id);
        assertThat(list("select state from referral"))
                .as("the school hears no more than that it is over")
                .containsExactly("DECLINED");
    }

    /** The referral is what the lead came of. */
    private void arrived() throws SQLException {
        run("insert into lead_signal values ('%1$s', '%1$s', 'REFERRAL', '%1$s', '', '2026-11-02T10:00:00Z')");
    }

    /** As this mentor does. */
    private void withdraw(UUID mentor) {
        portal.as(mentor(mentor), DbRole.REFERRER, () -> {
            portal.beans().get(ReferralDesk.class).withdraw(mentor, id);
            return null;
        });
    }

    private static Caller mentor(UUID id) {
        return new Caller(Set.of(Actor.ANYONE, Actor.MENTOR), id, "Mentor");
    }

    private static UUID one(String sql) {
        try {
            return UUID.fromString(list(sql).get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void givesUpAfterTheAgreedCallsOrAWrongNumber() throws SQLException {
        run("truncate audit_entry");
        called(CallOutcome.NO_ANSWER, 2);
        assertThat(list("select state from referral")).containsExactly("INVITED");
        called(CallOutcome.SPOKEN, 3);
        assertThat(list("select state from referral")).containsExactly("INVITED");
        called(CallOutcome.CALL_BACK, 3);
        assertThat(list("select state from referral"))
                .as("whoever asks to be called back was reached")
                .containsExactly("INVITED");
        called(CallOutcome.NO_ANSWER, 3);
        assertThat(list("select state from referral")).containsExactly("UNREACHABLE");
        anInvitationOfTheSecondOfNovember();
        called(CallOutcome.WRONG_NUMBER, 1);
        assertThat(list("select state from referral")).containsExactly("UNREACHABLE");
        assertThat(list("select action from audit_entry where action = 'REFERRAL_UNREACHABLE'"))
                .hasSize(2);
    }

    @Test
    void whoWasNeverMailedMustBeToldUntilAColleagueDoes() throws SQLException {
        assertThat(toTell()).isEqualTo(1);
        run(
                "insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion, due_at, created_at,"
                        + " state) values (gen_random_uuid(), 'SCHOOL_INVITATION', 'EMAIL', 'a@b.nl', 'nl', '%1$s', '{}', '%1$s', 'once',"
                        + " '2026-11-02Z', '2026-11-02Z', 'QUEUED')");
        assertThat(toTell()).as("not sent yet").isEqualTo(1);
        run("update notification set state = 'SENT'");
        assertThat(toTell()).isZero();
        run(
                "insert into reply (id, mark, channel, kind, sender, words, state, person_id, at, notification_id) select"
                        + " '%1$s', 'm', 'EMAIL', 'BOUNCE', 'post@b.nl', '', 'LOOSE', '%1$s', '2026-11-03Z', id from notification");
        assertThat(toTell()).as("it came back").isEqualTo(1);
        run("update reply set kind = 'ANSWER'");
        assertThat(toTell()).as("somebody answered it").isZero();
        run("truncate notification cascade");
        for (int i = 0; i < 2; i++) {
            as(() -> {
                bean(FollowUp.class).told(id, ToldHow.PHONE, id);
                return null;
            });
        }
        assertThat(toTell()).isZero();
        assertThat(list("select told_how from referral")).containsExactly("PHONE");
    }

    @Test
    void readsTheListAndOneOfIt() {
        List<ReferralListRepository.Row> rows =
                as(() -> bean(ReferralListRepository.class).list(View.ALL, "sch", 0, 25));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.called()).isEqualTo("Noor");
            assertThat(row.leadId()).isEqualTo(id);
            assertThat(row.personId()).isEqualTo(id);
        });
        assertThat(as(() -> bean(ReferralListRepository.class).read(id)).organisation())
                .isEqualTo("School");
        assertThat(as(() -> bean(ReferralListRepository.class).list(View.ALL, "nobody", 0, 25)))
                .isEmpty();
        assertThat(as(() -> bean(ReferralListRepository.class).messages(id))).isEmpty();
    }

    @Test
    void anOrganisationHasADomainAndMentorsThatCanBeSwitchedOff() {
        ReferringOrganisation school = new ReferringOrganisation(
                UUID.randomUUID(), "MBO", ReferringOrganisation.Kind.SCHOOL, "mbo.example", true);
        OrganisationRepository organisations = bean(OrganisationRepository.class);
        assertThat(as(() -> organisations.add(school))).isTrue();
        assertThat(as(() -> organisations.add(new ReferringOrganisation(
                        UUID.randomUUID(), "Ander", ReferringOrganisation.Kind.SCHOOL, "mbo.example", true))))
                .as("the same domain")
                .isFalse();
        UUID mentor = UUID.randomUUID();
        assertThat(as(() -> organisations.addMentor(mentor, school.id(), "Mees", "mees@mbo.example")))
                .isTrue();
        as(() -> {
            organisations.switchMentor(mentor, false);
            organisations.switchOrganisation(school.id(), false);
            return null;
        });
        assertThat(as(() -> organisations.read(school.id()).active())).isFalse();
        assertThat(as(organisations::mentors))
                .filteredOn(one -> one.id().equals(mentor))
                .singleElement()
                .matches(one -> !one.active());
    }

    private long toTell() {
        return as(() -> bean(ReferralListRepository.class).count(View.TO_TELL, null));
    }

    private void called(CallOutcome outcome, int attempts) {
        as(() -> {
            bean(FollowUp.class).called(id, outcome, attempts);
            return null;
        });
    }

    private void attempt(UUID lead, String at, String next) throws SQLException {
        run("insert into contact_attempt (id, lead_id, staff_id, channel, reached, form_key, at, next_step_on) values"
                + " (gen_random_uuid(), '" + lead + "', '%1$s', 'PHONE', false, gen_random_uuid(), '" + at + "', "
                + next + ")");
    }

    private int remindAt(String instant) {
        CLOCK.set(Instant.parse(instant));
        return as(() -> bean(FollowUp.class).remind());
    }

    private List<UUID> callsAt(String instant) {
        CLOCK.set(Instant.parse(instant));
        LocalDate today = LocalDate.parse(instant.substring(0, 10));
        return as(() -> bean(ReferralListRepository.class)
                        .calls(
                                bean(FollowUp.class).callsFrom(),
                                today,
                                today.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                                10))
                .stream()
                .map(Call::referralId)
                .toList();
    }

    private static <T> T bean(Class<T> type) {
        return transactions.beans().get(type);
    }

    private static <T> T as(java.util.function.Supplier<T> work) {
        return transactions.as(Caller.SYSTEM, DbRole.STAFF, work);
    }

    private void run(String sql) throws SQLException {
        database.run(sql.replace("%1$s", id.toString()));
    }

    private static List<String> list(String sql) throws SQLException {
        return database.list(sql);
    }
}
