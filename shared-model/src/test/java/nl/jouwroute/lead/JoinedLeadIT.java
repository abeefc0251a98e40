package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody whom a school put forward uses its code with an account: what becomes of the work on the two. */
class JoinedLeadIT extends MergeFixture {

    @BeforeEach
    void somebodyWithAnAccountAndAReferral() throws SQLException {
        kept = person("Noor", null, MAIL);
        account(kept);
        gone = person("N. de Vries", null, "school@example.org");
        invite(gone);
    }

    @Test
    void theWorkOnBothGoesOnInOneAndItsAdvisorSeesThatItCameAlong() throws SQLException {
        UUID ours = lead(kept, "CONTACTED", me, "2026-11-21");
        run("update lead set responded_at = '2026-11-22T09:00Z' where id = '" + ours + "'");
        UUID theirs = lead(gone, "ASSIGNED", colleague(), "2026-11-20");
        run("update lead set next_step = 'Bel de mentor', next_step_on = '2026-11-25', urgency = 'URGENT',"
                + " urgency_reason = 'Geen inkomen' where id = '" + theirs + "'");
        visit(theirs);
        offer(theirs);
        run("insert into lead_note (id, lead_id, staff_id, words, form_key, at) values (gen_random_uuid(), '" + theirs
                + "', '" + me + "', 'Let op', gen_random_uuid(), '2026-11-22')");

        join();

        assertThat(value(
                        "select concat_ws(' | ', state, next_step, next_step_on, urgency, response_due_at::date) from lead"
                                + " where id = '" + ours + "'"))
                .isEqualTo("CONTACTED | Bel de mentor | 2026-11-25 | URGENT | 2026-11-20");
        assertThat(value("select concat_ws(' | ', (select string_agg(state, ' ') from home_visit where lead_id = l.id),"
                        + " (select string_agg(state, ' ') from handover where lead_id = l.id),"
                        + " (select string_agg(words, ' ') from lead_note where lead_id = l.id)) from lead l where id = '"
                        + ours + "'"))
                .isEqualTo("PLANNED | OFFERED | Let op");
        assertThat(value("select state || ' ' || end_reason from lead where id = '" + theirs + "'"))
                .isEqualTo("CLOSED CONTINUED");
        assertThat(value("select count(*) from contact_point where person_id = '" + kept + "'"))
                .isEqualTo("2");
        assertThat(newInMyDay()).containsExactly("Er kwam een lead van dezelfde persoon bij, van Tom");
    }

    @Test
    void theOneThatIsWorkedOnStaysAndATrajectoryComesAlong() throws SQLException {
        UUID quiet = lead(kept, "NEW", null, "2026-11-21");
        UUID busy = lead(gone, "ACCEPTED", me, "2026-11-20");

        join();

        assertThat(value("select person_id || ' ' || state from lead where id = '" + busy + "'"))
                .isEqualTo(kept + " ACCEPTED");
        assertThat(value("select end_reason from lead where id = '" + quiet + "'"))
                .isEqualTo("CONTINUED");
    }

    @Test
    void twoTrajectoriesStayTwo() throws SQLException {
        UUID ours = lead(kept, "ACCEPTED", me, "2026-11-21");
        UUID theirs = lead(gone, "ACCEPTED", me, "2026-11-20");
        join();
        assertThat(value("select string_agg(person_id::text, ' ' order by received_at) from lead where id in ('" + ours
                        + "', '" + theirs + "') and ended_at is null"))
                .isEqualTo(gone + " " + kept);
    }

    @Test
    void ofTwoThatAreOnOfferOneStaysSo() throws SQLException {
        offer(lead(kept, "ASSIGNED", me, "2026-11-21"));
        offer(lead(gone, "ASSIGNED", me, "2026-11-20"));
        join();
        assertThat(value("select string_agg(state, ' ' order by state) from handover"))
                .isEqualTo("OFFERED WITHDRAWN");
    }

    @Test
    void theOneInAnotherTrackThatTakesWhatArrivesTakesTheReferralTooAndWhoWorkedOnItGoesOn() throws SQLException {
        UUID ours = lead(kept, "NEW", null, "2026-11-21", "BENEFIT_TRANSITION");
        run("update lead set arrivals_track = 'YOUTH_PREVENTION' where id = '" + ours + "'");
        lead(gone, "CONTACTED", me, "2026-11-20", "YOUTH_PREVENTION");

        join();

        assertThat(
                        value(
                                "select string_agg(concat_ws(' ', id, state, advisor_id), ', ') from lead where ended_at is null"))
                .isEqualTo(ours + " CONTACTED " + me);
    }

    @Test
    void addressesStayWhereAnotherInvitationNeedsThem() throws SQLException {
        invite(gone);
        lead(gone, "NEW", null, "2026-11-20");
        join();
        assertThat(value("select person_id from contact_point where address = 'school@example.org'"))
                .isEqualTo(gone.toString());
        assertThat(value("select person_id from lead")).isEqualTo(kept.toString());
    }

    /** The newest invitation is used. */
    private void join() throws SQLException {
        run(
                "select set_config('jouwroute.invitation', (select id::text from invitation order by created_at desc, id limit 1),"
                        + " false); select move_invited('" + kept + "', '" + NOW + "')");
    }

    private static void invite(UUID person) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into referring_organisation values ('" + id + "', 'School " + id + "', 'SCHOOL')");
        run("insert into mentor values ('" + id + "', '" + id + "', 'Mentor', '" + id + "@school.example', true)");
        run("insert into referral values ('" + id + "', 0, '" + id + "', '" + id + "', '" + person
                + "', 'Noor', 'OTHER', 'Zo', true, 'INVITED', '" + id + "', '2026-11-20')");
        run("insert into invitation values ('" + id + "', '" + id + "', '" + person + "', '" + id
                + "', '2026-11-20', '2026-12-20')");
    }
}
