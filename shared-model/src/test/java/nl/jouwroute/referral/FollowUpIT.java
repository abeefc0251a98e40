package nl.jouwroute.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.referral.ReferralListRepository.View;
import nl.jouwroute.resident.ContactAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After an invitation that nobody answers: reminders, the call list, giving up; and who still has to be told. */
class FollowUpIT {

    private static InvitedNoor noor;

    @BeforeAll
    static void start() {
        noor = new InvitedNoor("follow_up");
    }

    @AfterAll
    static void stop() {
        noor.close();
    }

    @BeforeEach
    void sheIsInvited() throws SQLException {
        noor.invite();
    }

    @Test
    void remindsOnTheAgreedDaysOnceEachAndByDay() throws SQLException {
        assertThat(noor.remindAt("2026-11-06T09:00:00Z"))
                .as("less than four days")
                .isZero();
        assertThat(noor.remindAt("2026-11-06T10:00:00Z")).as("four days").isEqualTo(1);
        assertThat(noor.remindAt("2026-11-06T11:00:00Z")).as("again").isZero();
        assertThat(noor.remindAt("2026-11-10T23:00:00Z")).as("at night").isZero();
        assertThat(noor.remindAt("2026-11-11T10:00:00Z")).as("eight days").isEqualTo(1);
        assertThat(noor.remindAt("2026-11-30T10:00:00Z")).as("no third").isZero();
        assertThat(noor.list("select kind || ' ' || channel || ' ' || address from notification"))
                .containsExactly(
                        "SCHOOL_INVITATION_REMINDER SMS +31612345678", "SCHOOL_INVITATION_REMINDER SMS +31612345678");
        assertThat(noor.list("select count(distinct token_hash)::text from invitation"))
                .containsExactly("3");
    }

    @Test
    void onlyTheInvitationOfASchoolSpeaksOfASchool() throws SQLException {
        noor.run("update invitation set token_hash = '" + Tokens.hash("token") + "'");
        assertThat(open().school()).isEqualTo("School");
        noor.run("update referring_organisation set kind = 'UWV'");
        assertThat(open().school()).isNull();
    }

    private static Invitations.Start open() {
        return noor.portal.as(
                Caller.PUBLIC,
                DbRole.READER,
                () -> noor.portal.beans().get(Invitations.class).open("token").orElseThrow());
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
            noor.invite();
            noor.run(reason);
            assertThat(noor.remindAt("2026-11-20T10:00:00Z")).as(reason).isZero();
            assertThat(noor.callsAt("2026-11-20T10:00:00Z")).as(reason).isEmpty();
        }
    }

    @Test
    void callsFirstWhoWasPromisedACallThenWhoWaitsLongest() throws SQLException {
        UUID later = UUID.randomUUID();
        UUID promised = UUID.randomUUID();
        noor.invite(later, "2026-11-03T10:00:00Z", "+31612345679");
        noor.invite(promised, "2026-11-04T10:00:00Z", "+31612345670");
        noor.attempt(promised, "2026-11-05T10:00:00Z", "'2026-11-12'");
        assertThat(noor.callsAt("2026-11-05T09:00:00Z")).as("three days").isEmpty();
        assertThat(noor.callsAt("2026-11-11T10:00:00Z")).containsExactly(noor.id, later);
        assertThat(noor.callsAt("2026-11-12T10:00:00Z")).containsExactly(promised, noor.id, later);
        noor.attempt(noor.id, "2026-11-12T10:30:00Z", "null");
        assertThat(noor.callsAt("2026-11-12T11:00:00Z")).as("called today").containsExactly(promised, later);
        assertThat(noor.callsAt("2026-11-13T11:00:00Z")).containsExactly(promised, noor.id, later);
    }

    @Test
    void whoHasALandlineOnlyIsCalledAtOnceAndNeverWrittenTo() throws SQLException {
        noor.clock.set(Instant.parse("2026-11-04T09:00:00Z"));
        assertThat(refer("038 498 9898", null)).isEqualTo("RECEIVED");
        UUID landline = one("select id::text from referral where form_key <> '" + noor.id + "'");
        assertThat(noor.callsAt("2026-11-04T10:00:00Z"))
                .as("needs no days to answer")
                .containsExactly(landline);
        assertThat(noor.remindAt("2026-11-09T10:00:00Z"))
                .as("the other one only")
                .isEqualTo(1);
        assertThatThrownBy(() -> noor.as(() -> {
                    noor.bean(FollowUp.class).inviteAgain(landline);
                    return null;
                }))
                .isInstanceOf(NowhereToWrite.class);
        assertThat(noor.list("select count(*)::text from invitation where referral_id = '" + landline + "'"))
                .containsExactly("0");
        assertThat(noor.list("select address from notification")).containsExactly("+31612345678");

        noor.run("insert into contact_point (id, person_id, kind, address) select '" + landline
                + "', person_id, 'EMAIL', 'noor@example.org' from referral where id = '" + landline + "'");
        noor.as(() -> {
            noor.bean(FollowUp.class).inviteAgain(landline);
            return null;
        });
        assertThat(noor.list("select address from notification order by 1"))
                .containsExactly("+31612345678", "noor@example.org");
        assertThat(noor.list("select state from referral where id = '" + landline + "'"))
                .containsExactly("INVITED");
    }

    @Test
    void whoHasALandlineOnlyIsGivenUpAfterAWrongNumberAndLeftAloneAfterANo() throws SQLException {
        assertThat(refer("038 498 9898", null)).isEqualTo("RECEIVED");
        noor.as(() -> {
            UUID landline = one("select id::text from referral where form_key <> '" + noor.id + "'");
            noor.bean(FollowUp.class).called(landline, CallOutcome.WRONG_NUMBER, 1);
            return null;
        });
        assertThat(noor.list("select state from referral where form_key <> '" + noor.id + "'"))
                .containsExactly("UNREACHABLE");
        noor.as(() -> {
            noor.bean(Objections.class)
                    .note(ContactAddress.parseAny("+31 38 498 9898").orElseThrow());
            return null;
        });
        assertThat(refer("0384989898", null)).isEqualTo("DECLINED");
        assertThat(noor.list("select kind from notification"))
                .as("no confirmation either")
                .isEmpty();
    }

    @Test
    void aLandlineBesideAnEmailAddressGetsNoMessage() throws SQLException {
        assertThat(refer("038 498 9898", "noor@example.org")).isEqualTo("INVITED");
        assertThat(noor.list("select channel || ' ' || address from notification"))
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
        UUID made = noor.portal.as(
                InvitedNoor.mentor(noor.id),
                DbRole.REFERRER,
                () -> noor.portal.beans().get(ReferralDesk.class).receive(noor.id, form));
        return noor.list("select state from referral where id = '" + made + "'").get(0);
    }

    private static UUID one(String sql) {
        try {
            return UUID.fromString(noor.list(sql).get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void givesUpAfterTheAgreedCallsOrAWrongNumber() throws SQLException {
        noor.run("truncate audit_entry");
        called(CallOutcome.NO_ANSWER, 2);
        assertThat(noor.list("select state from referral")).containsExactly("INVITED");
        called(CallOutcome.SPOKEN, 3);
        assertThat(noor.list("select state from referral")).containsExactly("INVITED");
        called(CallOutcome.CALL_BACK, 3);
        assertThat(noor.list("select state from referral"))
                .as("whoever asks to be called back was reached")
                .containsExactly("INVITED");
        called(CallOutcome.NO_ANSWER, 3);
        assertThat(noor.list("select state from referral")).containsExactly("UNREACHABLE");
        noor.invite();
        called(CallOutcome.WRONG_NUMBER, 1);
        assertThat(noor.list("select state from referral")).containsExactly("UNREACHABLE");
        assertThat(noor.list("select action from audit_entry where action = 'REFERRAL_UNREACHABLE'"))
                .hasSize(2);
    }

    @Test
    void whoWasNeverMailedMustBeToldUntilAColleagueDoes() throws SQLException {
        assertThat(toTell()).isEqualTo(1);
        noor.run(
                "insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion, due_at, created_at,"
                        + " state) values (gen_random_uuid(), 'SCHOOL_INVITATION', 'EMAIL', 'a@b.nl', 'nl', '%1$s', '{}', '%1$s', 'once',"
                        + " '2026-11-02Z', '2026-11-02Z', 'QUEUED')");
        assertThat(toTell()).as("not sent yet").isEqualTo(1);
        noor.run("update notification set state = 'SENT'");
        assertThat(toTell()).isZero();
        noor.run(
                "insert into reply (id, mark, channel, kind, sender, words, state, person_id, at, notification_id) select"
                        + " '%1$s', 'm', 'EMAIL', 'BOUNCE', 'post@b.nl', '', 'LOOSE', '%1$s', '2026-11-03Z', id from notification");
        assertThat(toTell()).as("it came back").isEqualTo(1);
        noor.run("update reply set kind = 'ANSWER'");
        assertThat(toTell()).as("somebody answered it").isZero();
        noor.run("truncate notification cascade");
        for (int i = 0; i < 2; i++) {
            noor.as(() -> {
                noor.bean(FollowUp.class).told(noor.id, ToldHow.PHONE, noor.id);
                return null;
            });
        }
        assertThat(toTell()).isZero();
        assertThat(noor.list("select told_how from referral")).containsExactly("PHONE");
    }

    @Test
    void readsTheListAndOneOfIt() {
        List<ReferralListRepository.Row> rows =
                noor.as(() -> noor.bean(ReferralListRepository.class).list(View.ALL, "sch", 0, 25));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.called()).isEqualTo("Noor");
            assertThat(row.leadId()).isEqualTo(noor.id);
            assertThat(row.personId()).isEqualTo(noor.id);
        });
        assertThat(noor.as(() -> noor.bean(ReferralListRepository.class).read(noor.id))
                        .organisation())
                .isEqualTo("School");
        assertThat(noor.as(() -> noor.bean(ReferralListRepository.class).list(View.ALL, "nobody", 0, 25)))
                .isEmpty();
        assertThat(noor.as(() -> noor.bean(ReferralListRepository.class).messages(noor.id)))
                .isEmpty();
    }

    @Test
    void anOrganisationHasADomainAndMentorsThatCanBeSwitchedOff() {
        ReferringOrganisation school = new ReferringOrganisation(
                UUID.randomUUID(), "MBO", ReferringOrganisation.Kind.SCHOOL, "mbo.example", true);
        OrganisationRepository organisations = noor.bean(OrganisationRepository.class);
        assertThat(noor.as(() -> organisations.add(school))).isTrue();
        assertThat(noor.as(() -> organisations.add(new ReferringOrganisation(
                        UUID.randomUUID(), "Ander", ReferringOrganisation.Kind.SCHOOL, "mbo.example", true))))
                .as("the same domain")
                .isFalse();
        UUID mentor = UUID.randomUUID();
        assertThat(noor.as(() -> organisations.addMentor(mentor, school.id(), "Mees", "mees@mbo.example")))
                .isTrue();
        noor.as(() -> {
            organisations.switchMentor(mentor, false);
            organisations.switchOrganisation(school.id(), false);
            return null;
        });
        assertThat(noor.as(() -> organisations.read(school.id()).active())).isFalse();
        assertThat(noor.as(organisations::mentors))
                .filteredOn(one -> one.id().equals(mentor))
                .singleElement()
                .matches(one -> !one.active());
    }

    private long toTell() {
        return noor.as(() -> noor.bean(ReferralListRepository.class).count(View.TO_TELL, null));
    }

    private void called(CallOutcome outcome, int attempts) {
        noor.as(() -> {
            noor.bean(FollowUp.class).called(noor.id, outcome, attempts);
            return null;
        });
    }
}
