package nl.jouwroute.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school takes a referral back: what ends by it, and what does not; on a real PostgreSQL. */
class WithdrawalIT {

    private static InvitedNoor noor;

    @BeforeAll
    static void start() {
        noor = new InvitedNoor("withdrawal");
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
    void whatTheSchoolTakesBackEndsWithItsInvitationAndALeadThatWasNothingElse() throws SQLException {
        noor.run("truncate audit_entry");
        arrived();
        noor.attempt(noor.id, "2026-11-04T10:00:00Z", "null");
        noor.run(
                "insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion,"
                        + " due_at, created_at) values ('%1$s', 'SCHOOL_INVITATION', 'SMS', '+31612345678', 'nl', '%1$s', '{}',"
                        + " '%1$s', 'once', '2026-11-02Z', '2026-11-02Z')");
        noor.run("update invitation set token_hash = '" + Tokens.hash("token") + "'");
        noor.clock.set(Instant.parse("2026-11-05T10:00:00Z"));
        for (int i = 0; i < 2; i++) {
            withdraw(noor.id);
        }

        assertThat(noor.list("select state || ' ' || (withdrawn_at is not null) from referral"))
                .containsExactly("WITHDRAWN true");
        assertThat(noor.list("select state || ' ' || end_reason from lead")).containsExactly("CLOSED WITHDRAWN");
        assertThat(noor.list("select state from notification")).containsExactly("WITHHELD");
        assertThat(noor.list("select action from audit_entry where action in ('REFERRAL_WITHDRAWN', 'LEAD_CLOSED')"
                        + " and person_id = '" + noor.id + "' order by 1"))
                .as("twice is once")
                .containsExactly("LEAD_CLOSED", "REFERRAL_WITHDRAWN");
        assertThat(noor.remindAt("2026-11-20T10:00:00Z")).isZero();
        assertThat(noor.callsAt("2026-11-20T10:00:00Z")).isEmpty();
        noor.portal.as(Caller.PUBLIC, DbRole.READER, () -> {
            Invitations invitations = noor.portal.beans().get(Invitations.class);
            assertThat(invitations.open("token").orElseThrow().standing()).isEqualTo(Invitation.Standing.WITHDRAWN);
            assertThat(invitations.findInvited(noor.id)).as("opens no account").isEmpty();
            invitations.decline("token");
            return null;
        });
        assertThat(noor.list("select state || ' ' || objects from referral, person"))
                .as("a no is still heard")
                .containsExactly("DECLINED true");
    }

    @Test
    void aLeadOnWhichMoreIsGoingOnStaysWhenTheSchoolTakesItsReferralBack() throws SQLException {
        for (String more : List.of(
                "insert into lead_signal values (gen_random_uuid(), '%1$s', 'PLAN', gen_random_uuid(), '', '2026-11-03Z')",
                "insert into contact_attempt (id, lead_id, staff_id, channel, reached, form_key, at)"
                        + " values ('%1$s', '%1$s', '%1$s', 'PHONE', true, '%1$s', '2026-11-03Z')")) {
            noor.invite();
            arrived();
            noor.run(more);
            noor.clock.set(Instant.parse("2026-11-05T10:00:00Z"));
            withdraw(noor.id);
            assertThat(noor.list("select r.state || ' ' || l.state from referral r, lead l"))
                    .as(more)
                    .containsExactly("WITHDRAWN NEW");
        }
    }

    @Test
    void nobodyTakesBackWhatIsAnothersOrWhomTheInvitationBroughtHere() throws SQLException {
        UUID other = UUID.randomUUID();
        noor.run("insert into mentor values ('" + other + "', '%1$s', 'Ander', 'ander@school.example', true)");
        assertThatThrownBy(() -> withdraw(other)).isInstanceOf(NotFound.class);
        noor.run("update referral set state = 'JOINED'");
        assertThatThrownBy(() -> withdraw(noor.id)).isInstanceOf(ReferralStepRefused.class);
        assertThat(noor.list("select r.state || ' ' || l.state from referral r, lead l"))
                .containsExactly("JOINED NEW");
        noor.run("update referral set state = 'DECLINED'");
        withdraw(noor.id);
        assertThat(noor.list("select state from referral"))
                .as("the school hears no more than that it is over")
                .containsExactly("DECLINED");
    }

    /** The referral is what the lead came of. */
    private void arrived() throws SQLException {
        noor.run("insert into lead_signal values ('%1$s', '%1$s', 'REFERRAL', '%1$s', '', '2026-11-02T10:00:00Z')");
    }

    /** As this mentor does. */
    private void withdraw(UUID mentor) {
        noor.portal.as(InvitedNoor.mentor(mentor), DbRole.REFERRER, () -> {
            noor.portal.beans().get(ReferralDesk.class).withdraw(mentor, noor.id);
            return null;
        });
    }
}
