package nl.jouwroute.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of who was put forward by others: forgotten as the message to them says, and never while somebody works with them. */
class ForgettingIT {

    private static final Instant RECEIVED = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant TERM = RECEIVED.plus(Duration.ofDays(183)).plusSeconds(1);
    private static final MovableClock CLOCK = new MovableClock(RECEIVED);

    private static TestDatabase database;
    private static Transactions backend;
    private static Transactions portal;

    private final String token = Tokens.create();

    @BeforeAll
    static void start() {
        database = TestDatabase.create("forgetting");
        backend = transactions("backend");
        portal = transactions("portal");
    }

    private static Transactions transactions(String login) {
        Transactions made = new Transactions(database.url(), login, "test", 2);
        made.beans()
                .with(Clock.class, CLOCK)
                .with(Settings.class, new Settings(Map.of("JR_ORIGIN", "https://route.example")));
        return made;
    }

    @AfterAll
    static void stop() {
        backend.close();
        portal.close();
    }

    @BeforeEach
    void noorWasPutForwardAndCalledInVain() throws SQLException {
        CLOCK.set(RECEIVED);
        run(
                "truncate notification, audit_entry, campaign, objection, person, staff_member, referring_organisation cascade");
        run(
                "insert into person (id, called, birth_date, created_at) values ('%1$s', 'Noor', '2009-01-01', '2026-11-01Z')");
        run("insert into contact_point (id, person_id, kind, address)"
                + " values ('%1$s', '%1$s', 'EMAIL', 'noor@example.org')");
        run("insert into referring_organisation values ('%1$s', 'School', 'SCHOOL')");
        run("insert into mentor values ('%1$s', '%1$s', 'Mentor', 'mentor@school.example', true)");
        run("insert into referral (id, organisation_id, mentor_id, person_id, named, reason, explanation, mentor_told,"
                + " young_person_knows, state, form_key, received_at) values ('%1$s', '%1$s', '%1$s', '%1$s', 'Noor',"
                + " 'NO_CONTACT', 'Is ziek', 'Belt niet terug', true, 'INVITED', '%1$s', '" + RECEIVED + "')");
        run("insert into invitation (id, referral_id, person_id, token_hash, created_at, expires_at)"
                + " values ('%1$s', '%1$s', '%1$s', '" + Tokens.hash(token) + "', '" + RECEIVED + "', '2026-12-01Z')");
        run(
                "insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion, state,"
                        + " due_at, created_at) values ('%1$s', 'SCHOOL_INVITATION', 'EMAIL', 'noor@example.org', 'nl', '%1$s',"
                        + " '{}', '%1$s', 'once', 'SENT', '" + RECEIVED + "', '" + RECEIVED + "')");
        run(
                "insert into staff_member (id, name, email, created_at) values ('%1$s', 'Marieke', 'm@tiem.example', '2026-11-01Z')");
        run(
                "insert into lead (id, person_id, track, track_reason, state, advisor_id, received_at, response_due_at, next_step)"
                        + " values ('%1$s', '%1$s', 'YOUTH_PREVENTION', 'School', 'CONTACTED', '%1$s', '" + RECEIVED
                        + "', '" + RECEIVED
                        + "', 'Nog eens Noor bellen')");
        run("insert into lead_signal (id, lead_id, kind, subject_id, summary, at)"
                + " values ('%1$s', '%1$s', 'REFERRAL', '%1$s', 'School: geen contact', '" + RECEIVED + "')");
        attempt("2026-11-04T10:00:00Z", false);
        run("insert into lead_note (id, lead_id, staff_id, words, form_key, at)"
                + " values ('%1$s', '%1$s', '%1$s', 'Noor neemt niet op', '%1$s', '2026-11-04')");
    }

    @Test
    void whoWasNeverReachedIsForgottenOnTheDayThatTheMessageNames() throws SQLException {
        assertThat(forgetAt(TERM.minusSeconds(2))).isZero();
        assertThat(forgetAt(TERM)).isEqualTo(2);
        assertThat(forgetAt(TERM)).as("once").isZero();

        nothingIsKnown();
        assertThat(list("select state || forgotten_at::date from referral")).containsExactly("FORGOTTEN2027-05-03");
        assertThat(list("select state || end_reason from lead")).containsExactly("CLOSEDNOT_REACHED");
        assertThat(list("select action from audit_entry where person_id = '%1$s' order by 1"))
                .containsExactly("LEAD_CLOSED", "REFERRAL_FORGOTTEN");

        portal.as(Caller.SYSTEM, DbRole.INVITEE, () -> {
            portal.beans().get(Invitations.class).decline(token);
            return null;
        });
        assertThat(list("select objector('EMAIL', 'noor@example.org')::text"))
                .as("a late no holds")
                .containsExactly(ID);
    }

    @Test
    void ofWhoSaysNoOnlyTheMarkOfTheAddressIsLeft() throws SQLException {
        backend.as(Caller.SYSTEM, DbRole.STAFF, () -> {
            backend.beans().get(Objections.class).note(UUID.fromString(ID));
            return null;
        });
        assertThat(forgetAt(RECEIVED.plusSeconds(60)))
                .as("the message that confirms it has not left yet")
                .isZero();
        run("update notification set state = 'SENT'");
        assertThat(forgetAt(RECEIVED.plusSeconds(60))).isEqualTo(1);

        nothingIsKnown();
        assertThat(list("select state from referral")).containsExactly("DECLINED");
        assertThat(list("select objector('EMAIL', 'noor@example.org')::text")).containsExactly(ID);
    }

    @Test
    void whoSaidNoToACampaignIsNotKeptForItsTerm() throws SQLException {
        run("delete from lead_note; delete from contact_attempt; delete from lead_signal; delete from lead;"
                + " delete from invitation; delete from referral");
        run(
                "insert into campaign (id, name, source, why, headline, letter, staff_id, state, form_key, created_at)"
                        + " values ('%1$s', 'Contracten', 'Bron', 'Waarom', 'Hoi', 'Brief', '%1$s', 'OPEN', '%1$s', '2026-11-01')");
        run(
                "insert into campaign_member (id, campaign_id, person_id, added_at) values ('%1$s', '%1$s', '%1$s', '2026-11-01')");
        run(
                "insert into campaign_call (id, member_id, staff_id, outcome, note, told, talk, form_key, at) values ('%1$s',"
                        + " '%1$s', '%1$s', 'REFUSED', 'Wil Noor niet', true, false, '%1$s', '2026-11-02')");
        assertThat(forgetAt(RECEIVED.plusSeconds(60))).isZero();
        run("update person set objects = true");

        assertThat(forgetAt(RECEIVED.plusSeconds(60))).isEqualTo(1);
        assertThat(list("select refused::text || coalesce(person_id::text, '-') from campaign_member"))
                .containsExactly("true-");
        assertThat(list("select note from campaign_call")).containsOnlyNulls();
        nothingIsKnown();
        assertThat(list("select objector('EMAIL', 'noor@example.org')::text")).containsExactly(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update contact_attempt set reached = true",
                "update contact_attempt set at = '2027-04-20'",
                "update lead_note set at = '2027-04-20'",
                "update lead set next_step_on = '2027-05-20'",
                "update lead_signal set kind = 'INTAKE'",
                "insert into home_visit (id, lead_id, staff_id, day, state, form_key, planned_at)"
                        + " values ('%1$s', '%1$s', '%1$s', '2027-05-20', 'PLANNED', '%1$s', '2027-04-01')",
                "insert into reply (id, mark, channel, kind, sender, words, state, person_id, lead_id, at) values ('%1$s', '',"
                        + " 'EMAIL', 'ANSWER', '', 'Bel mij', 'PLACED', '%1$s', '%1$s', '2026-11-20')",
                "insert into intake (id, person_id, source, staff_id, form_key, at)"
                        + " values ('%1$s', '%1$s', 'PHONE', '%1$s', '%1$s', '2026-11-20')",
                "insert into resident (id, person_id, created_at, last_login_at)"
                        + " values ('%1$s', '%1$s', '2026-11-20', '2026-11-20')",
                "insert into referral (id, organisation_id, mentor_id, person_id, named, reason, young_person_knows, state,"
                        + " form_key, received_at) values (gen_random_uuid(), '%1$s', '%1$s', '%1$s', 'Noor', 'OTHER', true,"
                        + " 'RECEIVED', gen_random_uuid(), '2027-04-01')"
            })
    void whoSomebodyWorksWithIsNotForgotten(String work) throws SQLException {
        run(work);

        assertThat(forgetAt(TERM)).isZero();
        assertThat(list("select called from person")).containsExactly("Noor");
        assertThat(list("select state from lead")).containsExactly("CONTACTED");
    }

    @Test
    void aTrajectoryIsKeptAlsoAfterANo() throws SQLException {
        run("update lead set state = 'ACCEPTED'");
        run("insert into trajectory (id, lead_id, advisor_id, state, started_at, outcome, closed_at)"
                + " values ('%1$s', '%1$s', '%1$s', 'OPEN', '2026-11-20', null, null)");
        run("update person set objects = true");

        assertThat(forgetAt(TERM)).isZero();
        assertThat(list("select called from person")).containsExactly("Noor");
    }

    @Test
    void anEndedLeadOfWhoWasSpokenIsNoReasonToKeepAnything() throws SQLException {
        run("update contact_attempt set reached = true, note = 'Noor heeft al werk'");
        run(
                "update lead set state = 'CLOSED', ended_at = '2026-11-05', end_reason = 'HELPED_ALREADY', end_note = 'Noor werkt'");

        assertThat(forgetAt(TERM.minusSeconds(2))).isZero();
        assertThat(forgetAt(TERM)).isEqualTo(1);
        nothingIsKnown();
        assertThat(list("select end_reason from lead")).containsExactly("HELPED_ALREADY");
    }

    /** Whatever row and column it stands in. */
    private static void nothingIsKnown() throws SQLException {
        for (String table : List.of(
                "person",
                "contact_point",
                "referral",
                "lead",
                "lead_signal",
                "lead_note",
                "contact_attempt",
                "notification",
                "campaign_call",
                "objection",
                "person_merge")) {
            assertThat(list("select t::text from " + table
                            + " t where t::text ~* 'noor|ziek|belt niet|geen contact|no_contact|2009-'"))
                    .as(table)
                    .isEmpty();
        }
    }

    private static void attempt(String at, boolean reached) throws SQLException {
        run("insert into contact_attempt (id, lead_id, staff_id, channel, reached, note, form_key, at)"
                + " values ('%1$s', '%1$s', '%1$s', 'PHONE', " + reached + ", 'Noor belt niet', '%1$s', '" + at + "')");
    }

    private static int forgetAt(Instant now) {
        CLOCK.set(now);
        return backend.as(Caller.SYSTEM, DbRole.STAFF, () -> backend.beans()
                .get(Forgetting.class)
                .forget(now.minus(Duration.ofDays(183)), now));
    }

    private static final String ID = UUID.randomUUID().toString();

    private static void run(String sql) throws SQLException {
        database.run(sql.formatted(ID));
    }

    private static List<String> list(String sql) throws SQLException {
        return database.list(sql.formatted(ID));
    }
}
