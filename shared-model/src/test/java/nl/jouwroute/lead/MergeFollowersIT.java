package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a lead or a person goes along with a merge, and comes back when it is taken apart. */
class MergeFollowersIT extends MergeFixture {

    @BeforeEach
    void twoWhoAreOne() {
        kept = person("Noor", null, MAIL);
        gone = person("N. de Vries", null, "school@example.org");
    }

    @Test
    void aVisitGoesAlongWithAMergeAndIsCancelledWhenTheLeadThatStaysEnds() throws SQLException {
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        UUID busy = lead(gone, "CONTACTED", me, "2026-11-22");
        visit(quiet);
        visit(busy);
        String visits = "select string_agg(state || ' ' || coalesce(address, 'forgotten') || ' '"
                + " || coalesce(ended_at::date::text, '-') || ' ' || version, ', ') from home_visit";

        mergeThem();
        assertThat(value(visits)).isEqualTo("PLANNED Dorpsstraat 1 - 0, PLANNED Dorpsstraat 1 - 0");

        run("update lead set state = 'CLOSED', end_reason = 'NO_WISH', ended_at = '2026-11-23T12:00Z' where id = '"
                + busy + "'");
        assertThat(value(visits)).isEqualTo("CANCELLED forgotten 2026-11-23 1, CANCELLED forgotten 2026-11-23 1");
    }

    @Test
    void talksVisitsHandoversAndCampaignsFollowAndComeBackWhenTakenApart() throws SQLException {
        account(kept);
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        UUID busy = lead(gone, "CONTACTED", me, "2026-11-22");
        talk(quiet, kept, "BOOKED");
        talk(quiet, kept, "PROPOSED");
        visit(quiet);
        offer(quiet);
        UUID both = campaign();
        UUID hers = campaign();
        member(both, kept);
        member(both, gone);
        member(hers, gone);
        String before = follows();

        mergeThem();

        assertThat(value(
                        "select string_agg(state, ' ' order by state) from appointment where lead_id = '" + busy + "'"))
                .as("who has the lead that stays did not propose these times")
                .isEqualTo("BOOKED CANCELLED");
        assertThat(value("select string_agg(state, ' ') from home_visit where lead_id = '" + busy + "'"))
                .isEqualTo("PLANNED");
        assertThat(value("select string_agg(state, ' ') from handover where lead_id = '" + busy + "'"))
                .isEqualTo("OFFERED");
        assertThat(value("select count(*) from campaign_member where person_id = '" + kept + "'"))
                .isEqualTo("2");

        takeThemApart();
        assertThat(follows()).isEqualTo(before);
    }

    @Test
    void timesOfWhoHasTheLeadThatStaysStayOnOfferUntilItIsSomebodyElsesAgain() throws SQLException {
        account(kept);
        UUID goes = lead(kept, "ASSIGNED", me, "2026-11-20");
        UUID stays = lead(gone, "ACCEPTED", me, "2026-11-22");
        talk(goes, kept, "PROPOSED");
        mergeThem();
        String offers =
                "select string_agg(state || ' ' || (lead_id = '" + stays + "'), ' ' order by state) from appointment";
        assertThat(value(offers)).isEqualTo("PROPOSED true");

        run("update appointment set state = 'CANCELLED'");
        talk(stays, kept, "PROPOSED");
        takeThemApart();
        assertThat(value(offers))
                .as("an offer to one is none to the other")
                .isEqualTo("CANCELLED false CANCELLED true");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAPartnerTookOverIsNotTakenApart(boolean accepted) throws SQLException {
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        lead(gone, "CONTACTED", me, "2026-11-22");
        offer(quiet);
        mergeThem();
        run("update handover set answered_by = '" + me + "', answered_at = '2026-11-23T09:00:30Z', "
                + (accepted ? "state = 'ACCEPTED'" : "state = 'REFUSED', content = null, reason = 'Vol'"));

        UUID id = UUID.fromString(value("select id from person_merge"));
        assertThat(undo(id)).isEqualTo(accepted ? "ANSWERED_SINCE" : "DONE");
        assertThat(value("select undone_at is null from person_merge")).isEqualTo(accepted ? "t" : "f");
        assertThat(value("select lead_id = '" + quiet + "' from handover")).isEqualTo(accepted ? "f" : "t");
    }

    @Test
    void aLeadThatWasReplacedMeanwhileStaysClosedAndItsTalkGoesToTheNewOne() throws SQLException {
        account(kept);
        UUID quiet = lead(kept, "ASSIGNED", me, "2026-11-20");
        UUID busy = lead(gone, "ACCEPTED", me, "2026-11-22");
        talk(quiet, kept, "BOOKED");
        offer(quiet);
        mergeThem();
        run("update lead set state = 'CLOSED', end_reason = 'NO_WISH', ended_at = '2026-11-23T12:00Z' where id = '"
                + busy + "'");
        UUID fresh = lead(kept, "NEW", null, "2026-11-24");

        takeThemApart();

        assertThat(value("select id from lead where ended_at is null")).isEqualTo(fresh.toString());
        assertThat(value("select end_reason from lead where id = '" + quiet + "'"))
                .isEqualTo("MERGED");
        assertThat(value("select person_id from lead where id = '" + busy + "'"))
                .isEqualTo(gone.toString());
        assertThat(value("select lead_id from appointment where state = 'BOOKED'"))
                .isEqualTo(fresh.toString());
        assertThat(value("select count(*) from handover where state = 'OFFERED'"))
                .isEqualTo("0");
    }

    @Test
    void aTalkThatWasBookedMeanwhileGoesToALeadOfWhoBookedIt() throws SQLException {
        account(kept);
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        UUID busy = lead(gone, "CONTACTED", me, "2026-11-22");
        mergeThem();
        talk(busy, kept, "BOOKED");

        takeThemApart();

        assertThat(value("select state || ' ' || lead_id from appointment")).isEqualTo("BOOKED " + quiet);
    }

    private UUID campaign() throws SQLException {
        UUID id = UUID.randomUUID();
        run(
                "insert into campaign (id, name, source, why, headline, letter, staff_id, state, form_key, created_at) values ('"
                        + id + "', 'Actie', 'RMC', 'Daarom', 'Kop', 'Brief', '" + me + "', 'OPEN', gen_random_uuid(),"
                        + " '2026-11-01')");
        return id;
    }

    private static void member(UUID campaign, UUID person) throws SQLException {
        run("insert into campaign_member (id, campaign_id, person_id, added_at) values (gen_random_uuid(), '" + campaign
                + "', '" + person + "', '2026-11-01')");
    }

    /** What belongs to a lead or a person and moves with a merge, but for the versions. */
    private static String follows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("appointment", "home_visit", "handover", "campaign_member", "lead")) {
            rows.add(value(
                    "select string_agg((to_jsonb(t) - 'version')::text, E'\\n' order by t.id) from " + table + " t"));
        }
        return String.join("\n", rows);
    }
}
