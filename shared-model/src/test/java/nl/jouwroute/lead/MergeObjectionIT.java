package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import nl.jouwroute.referral.Objections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A no of either person holds for both, and outlasts the merge. */
class MergeObjectionIT extends MergeFixture {

    @BeforeEach
    void twoWhoAreOne() {
        kept = person("Noor", null, MAIL);
        gone = person("N. de Vries", null, "school@example.org");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterANoOfEitherNobodyIsVisitedExpectedOrOffered(boolean keptSaidNo) throws SQLException {
        account(kept);
        UUID one = lead(kept, "ASSIGNED", me, "2026-11-20");
        UUID other = lead(gone, "CONTACTED", me, "2026-11-22");
        run("update lead set track = 'YOUTH_PREVENTION' where id = '" + one + "'");
        run("update person set objects = true where id = '" + (keptSaidNo ? kept : gone) + "'");
        talk(one, kept, "PROPOSED");
        visit(one);
        visit(other);
        offer(other);
        offer(one);

        mergeThem();

        String alive = "select (select count(*) from home_visit where state = 'PLANNED' or address is not null)"
                + " + (select count(*) from appointment where state <> 'CANCELLED')"
                + " + (select count(*) from handover where state = 'OFFERED' or content is not null)";
        assertThat(value(alive)).isEqualTo("0");
        takeThemApart();
        assertThat(value(alive)).as("a no is not taken back with it").isEqualTo("0");
        assertThat(value("select person_id from lead where id = '" + other + "'"))
                .isEqualTo(gone.toString());
    }

    @Test
    void aNoThatWasSaidWhileTheyWereOneIsNotTakenBackWithTheMerge() throws SQLException {
        run("update person set objects = true where id = '" + gone + "'");
        mergeThem();
        saysNo(kept);

        takeThemApart();

        assertThat(value("select count(*) from person where objects")).isEqualTo("2");
    }

    @Test
    void theLinkOfAMessageToTheOneThatWentSpeaksForTheOneThatStayed() throws SQLException {
        lead(kept, "NEW", null, "2026-11-20");
        run("insert into objection_link (token_hash, person_id, address_mark)" + " values ('link', '" + gone
                + "', 'mark')");
        mergeThem();
        assertThat(value("select objection_standing('link')")).isEqualTo("OPEN");

        run("select * from object_by_link('link', '2026-11-23Z', 'https://route.example')");

        assertThat(value("select objection_standing('link')")).isEqualTo("SAID");
        assertThat(value("select may_be_approached('" + kept + "')")).isEqualTo("f");
        assertThat(value("select state || ' ' || end_reason from lead")).isEqualTo("CLOSED OBJECTION");
        takeThemApart();
        assertThat(value("select objects from person where id = '" + gone + "'"))
                .isEqualTo("t");
    }

    @Test
    void whatComesBackOfSomebodyWhoSaidNoMeanwhileEnds() throws SQLException {
        account(kept);
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        UUID busy = lead(gone, "CONTACTED", me, "2026-11-22");
        UUID other = lead(gone, "CONTACTED", me, "2026-11-22", "YOUTH_PREVENTION");
        talk(quiet, kept, "PROPOSED");
        mergeThem();
        saysNo(kept);
        UUID own = lead(kept, "NEW", null, "2026-11-23", "PERSPECTIVE_TALK");
        visit(own);
        offer(own);

        takeThemApart();

        String ended = "select string_agg(state || ' ' || coalesce(end_reason, ''), ', ') from lead where id = '";
        assertThat(value(ended + quiet + "'")).isEqualTo("CLOSED OBJECTION");
        assertThat(value(ended + busy + "'")).isEqualTo("CLOSED OBJECTION");
        assertThat(value(ended + other + "'")).isEqualTo("CLOSED OBJECTION");
        assertThat(value(ended + own + "'")).as("what they asked for later").isEqualTo("NEW ");
        assertThat(value("select (select count(*) from appointment where state <> 'CANCELLED')"
                        + " + (select count(*) from home_visit where state = 'PLANNED' or address is not null)"
                        + " + (select count(*) from handover where state = 'OFFERED' or content is not null)"))
                .isEqualTo("0");
    }

    private void saysNo(UUID person) {
        asStaff(() -> {
            transactions.beans().get(Objections.class).note(person);
            return null;
        });
    }
}
