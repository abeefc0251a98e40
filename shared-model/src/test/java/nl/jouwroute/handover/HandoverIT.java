package nl.jouwroute.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner reads of handovers on a real PostgreSQL, and what becomes of the lead. */
class HandoverIT {

    private final CaseFixture cases = CaseFixture.get();

    @BeforeEach
    void offeredToTheFirst() throws SQLException {
        cases.begin();
        assertThat(cases.take(0)).isTrue();
        assertThat(cases.offer(0, Say.Answer.YES)).isTrue();
    }

    @Test
    void aPartnerReadsWhatIsOfferedToThemAndNobodyElseDoes() {
        assertThat(cases.received(0)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(HandoverState.OFFERED);
            assertThat(one.content().person()).isEqualTo("Kim");
        });
        UUID id = cases.received(0).get(0).id();
        assertThat(cases.received(1)).isEmpty();
        assertThat(cases.countAsPartner(0, "select id from handover where id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(cases.countAsPartner(1, "select id from handover where id = '" + id + "'"))
                .isZero();
    }

    @Test
    void aPartnerReachesNoTableOfTheFile() {
        for (String table : List.of(
                "person",
                "contact_point",
                "lead",
                "trajectory",
                "contact_attempt",
                "lead_note",
                "plan_version",
                "profile",
                "avoidance_fact",
                "agreement",
                "staff_member",
                "audit_entry")) {
            assertThatThrownBy(() -> cases.countAsPartner(0, "select 1 from " + table))
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> cases.countAsPartner(0, "select said, offered_by from handover"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void refusedItIsBackWithTheSenderAndGoneForThePartner() throws SQLException {
        assertThat(cases.refuse(0)).isTrue();

        assertThat(cases.received(0)).isEmpty();
        assertThat(cases.chairsBetweenWhichSomebodyFell()).isEmpty();
        assertThat(cases.value("select next_step || ' ' || next_step_on from lead"))
                .contains("neemt het niet over")
                .endsWith("2026-11-23");
        assertThat(cases.value("select coalesce(content::text, 'emptied') || ' ' || reason from handover"))
                .isEqualTo("emptied Past niet");
    }

    @Test
    void aPartnerWhoIsSilentForDaysComesBackInTheAdvisorsDay() {
        assertThat(cases.waitsInTheDayOf(0, 4)).isFalse();
        assertThat(cases.waitsInTheDayOf(0, 5)).isTrue();
        assertThat(cases.waitsInTheDayOf(1, 5)).isFalse();
    }

    @Test
    void whatArrivesWhileAPartnerReadsTheCopyGoesOnWithTheAdvisorWhenTheyTakeOver() throws SQLException {
        cases.arrives("BOOKING", "2026-11-23T08:30:00Z");
        cases.arrives("INTAKE", "2026-11-23T10:00:00Z");
        cases.arrivesPlan("2026-11-23T11:00:00Z", null);
        assertThat(cases.takeOver(0)).isTrue();

        assertThat(cases.value("select string_agg(l.state || ' ' || s.kind, ', ' order by s.at) from lead_signal s"
                        + " join lead l on l.id = s.lead_id"))
                .isEqualTo("HANDED_OVER BOOKING, ASSIGNED INTAKE, ASSIGNED PLAN");
        assertThat(cases.value(
                        "select s.name || ' ' || l.response_due_at::date || ' ' || l.next_step_on || ' ' || a.reason"
                                + " from lead l join staff_member s on s.id = l.advisor_id"
                                + " join lead_assignment a on a.lead_id = l.id where l.ended_at is null"))
                .isEqualTo("Adviseur 0 2026-11-25 2026-11-23 Kwam binnen toen "
                        + cases.value(
                                "select name from partner_organisation where id = (select organisation_id from handover)")
                        + " de overdracht bekeek");
    }

    @Test
    void whatTheAdvisorReadBeforeTheYesOpensNothing() throws SQLException {
        cases.arrives("INTAKE", "2026-11-23T10:00:00Z");
        cases.run("insert into contact_attempt (id, lead_id, staff_id, channel, reached, at, form_key)"
                + " select gen_random_uuid(), id, advisor_id, 'PHONE', false, '2026-11-23T10:30:00Z', gen_random_uuid()"
                + " from lead");
        cases.arrivesPlan("2026-11-23T11:00:00Z", "2026-11-23T11:20:00Z");
        assertThat(cases.takeOver(0)).isTrue();
        assertThat(cases.value("select count(*) from lead")).isEqualTo("1");
    }

    @Test
    void itsDaysAreThoseOfAmsterdam() throws SQLException {
        cases.run("update handover set offered_at = '2026-11-22T23:30:00Z'");
        assertThat(cases.waitsInTheDayOf(0, 4)).isFalse();
        assertThat(cases.waitsInTheDayOf(0, 5)).isTrue();
    }

    @Test
    void whatWasBookedWithWhoHandsOverIsCancelledAndThePersonIsTold() throws SQLException {
        cases.bookTalk();
        assertThat(cases.takeOver(0)).isTrue();
        assertThat(cases.value("select state || ' ' || sequence from appointment"))
                .isEqualTo("CANCELLED 1");
        assertThat(cases.value("select count(*) from notification n join appointment a on a.id = n.subject_id"
                        + " where n.kind = 'APPOINTMENT_CANCELLED'"))
                .isEqualTo("1");
    }

    @Test
    void theCopyThatAPartnerTookIsEmptiedAfterFourWeeks() throws SQLException {
        assertThat(cases.takeOver(0)).isTrue();
        assertThat(cases.forgetAfter(27)).isZero();
        assertThat(cases.received(0)).hasSize(1);
        assertThat(cases.forgetAfter(29)).isEqualTo(1);
        assertThat(cases.forgetAfter(29)).isZero();
        assertThat(cases.received(0)).isEmpty();
        assertThat(cases.value("select h.state || ' ' || coalesce(h.content::text, 'emptied') || ' ' || l.state"
                        + " from handover h join lead l on l.id = h.lead_id"))
                .isEqualTo("ACCEPTED emptied HANDED_OVER");
        assertThat(cases.value("select count(*) from audit_entry e join lead l on l.person_id = e.person_id"
                        + " where e.action = 'HANDOVER_FORGOTTEN'"))
                .isEqualTo("1");
    }

    @Test
    void whoHasNoNameHasTheSameAddressInTheListAndInMyDay() throws SQLException {
        cases.run("update person set called = null");
        cases.run(
                "insert into contact_point (id, person_id, kind, address, verified_at) select gen_random_uuid(), person_id,"
                        + " 'MOBILE', '+31612345678', null from lead");
        cases.run(
                "insert into contact_point (id, person_id, kind, address, verified_at) select gen_random_uuid(), person_id,"
                        + " 'EMAIL', 'kim@voorbeeld.example', '2026-01-01' from lead");
        assertThat(cases.namesBefore(0, 5)).containsExactly("kim@voorbeeld.example", "kim@voorbeeld.example");
    }

    @Test
    void aTalkGoesAlongToWhomTheLeadIsGiven() throws SQLException {
        cases.bookTalk();
        assertThat(cases.give(0, 1)).isTrue();
        assertThat(cases.value("select advisor || ' ' || state || ' ' || sequence from appointment"))
                .isEqualTo("Adviseur 1 BOOKED 1");
    }

    @Test
    void aVisitGoesAlongToWhomTheLeadIsGivenAndThatOfAColleagueStaysTheirs() throws SQLException {
        for (int who : new int[] {0, 2}) {
            cases.run("insert into home_visit (id, lead_id, staff_id, day, state, form_key, planned_at)"
                    + " select gen_random_uuid(), l.id, s.id, '2026-11-24', 'PLANNED', gen_random_uuid(), '2026-11-23'"
                    + " from lead l, staff_member s where s.name = 'Adviseur " + who + "'");
        }
        assertThat(cases.give(0, 1)).isTrue();
        assertThat(cases.value("select string_agg(s.name, ', ' order by s.name) from home_visit v"
                        + " join staff_member s on s.id = v.staff_id"))
                .isEqualTo("Adviseur 1, Adviseur 2");
        assertThat(cases.value("select count(*) from audit_entry e join home_visit v on v.id = e.object_id"
                        + " where e.action = 'VISIT_FOLLOWED'"))
                .isEqualTo("1");
    }

    @Test
    void aTalkThatCannotBeKeptIsMadeAnewByWhomTheLeadIsGivenTo() throws SQLException {
        cases.bookTalk();
        cases.run("insert into appointment (id, lead_id, resident_id, advisor_id, advisor, way, place, minutes, state,"
                + " starts_at, ends_at, form_key, proposed_at) select gen_random_uuid(), a.lead_id, a.resident_id, s.id, s.name,"
                + " a.way, a.place, a.minutes, a.state, a.starts_at, a.ends_at, gen_random_uuid(), a.proposed_at"
                + " from appointment a, staff_member s where s.name = 'Adviseur 1'");
        assertThat(cases.give(0, 1)).isTrue();
        assertThat(cases.value("select string_agg(advisor || ' ' || state, ', ' order by state) from appointment"))
                .isEqualTo("Adviseur 1 BOOKED, Adviseur CANCELLED");
        assertThat(cases.value("select next_step || ' ' || next_step_on from lead"))
                .startsWith("Het gesprek dat stond, is afgezegd")
                .endsWith("2026-11-23");
    }

    @Test
    void timesThatNobodyPickedAreProposedAnewByWhomTheLeadIsGivenToAndThePersonIsTold() throws SQLException {
        unpicked("PROPOSED");
        cases.run("update lead set next_step = 'Bel over de uitkering', next_step_on = '2026-12-01'");
        assertThat(cases.give(0, 1)).isTrue();
        assertThat(cases.value("select next_step || ' ' || next_step_on from lead"))
                .startsWith("Stel nieuwe tijden voor")
                .endsWith("Bel over de uitkering 2026-11-23");
        assertThat(
                        cases.value(
                                "select a.state || ' ' || count(*) from appointment a join notification n"
                                        + " on n.subject_id = a.id and n.kind = 'APPOINTMENT_WITHDRAWN'"
                                        + " join audit_entry e on e.object_id = a.id and e.action = 'APPOINTMENT_WITHDRAWN' group by a.state"))
                .isEqualTo("CANCELLED 1");
    }

    @Test
    void whoWroteThatNoTimeFitsWaitsForTimesOfWhomTheLeadIsGivenTo() throws SQLException {
        unpicked("NONE_FITS");
        assertThat(cases.give(0, 1)).isTrue();
        assertThat(cases.waitForOtherTimesOf(1)).isEqualTo(1);
        assertThat(cases.waitForOtherTimesOf(0)).isZero();
        assertThat(cases.value("select coalesce(next_step, 'nothing lost') from lead"))
                .isEqualTo("nothing lost");
        assertThat(cases.closeLead()).isTrue();
        assertThat(cases.value("select state from appointment")).isEqualTo("CANCELLED");
    }

    private void unpicked(String state) throws SQLException {
        cases.bookTalk();
        cases.run("update appointment set state = '" + state + "', starts_at = null, ends_at = null");
    }

    @Test
    void whatEndsHereIsNoLongerOnOfferHoweverItEnds() throws SQLException {
        cases.run("update lead set state = 'CLOSED', ended_at = '2026-11-23', end_reason = 'ACCOUNT_DELETED'");

        assertThat(cases.received(0)).isEmpty();
        assertThat(cases.value("select state from handover")).isEqualTo("WITHDRAWN");
    }

    @Test
    void aTrajectoryThatIsTakenOverEndsAndComesBackWhenItIsOpenedAgain() throws SQLException {
        cases.contact();
        cases.acceptLead();
        assertThat(cases.takeOver(0)).isTrue();
        assertThat(cases.value("select t.state || ' ' || t.outcome || ' ' || l.state from trajectory t, lead l"))
                .isEqualTo("CLOSED BRANCH_TEAM HANDED_OVER");

        assertThat(cases.reopen()).isTrue();
        assertThat(cases.received(0)).as("what goes on here is not theirs").isEmpty();
        assertThat(cases.chairsBetweenWhichSomebodyFell()).isEmpty();
    }

    @Test
    void withoutAnAnswerOnlyATeamOfTheMunicipalityIsSentSomething() {
        assertThat(cases.withdraw()).isTrue();
        assertThat(cases.offer(2, Say.Answer.NO_ANSWER))
                .as("not of the municipality")
                .isFalse();
        assertThat(cases.offer(1, Say.Answer.NO_ANSWER)).isTrue();
        assertThat(cases.received(1)).hasSize(1);
    }

    /** Decision 0025: after a no nobody gets anything. Silence when asked again is no new answer, whoever it is for. */
    @Test
    void aNoIsRememberedUntilThePersonSaysYes() {
        assertThat(cases.withdraw()).isTrue();
        assertThat(cases.offer(0, Say.Answer.NO)).isTrue();
        assertThat(cases.received(0)).isEmpty();
        assertThat(cases.offer(1, Say.Answer.NO_ANSWER))
                .as("of the municipality, but the person said no")
                .isFalse();
        assertThat(cases.offer(1, Say.Answer.YES)).isTrue();
        assertThat(cases.received(1)).hasSize(1);
    }

    @Test
    void nothingIsOfferedToAPartnerThatIsSwitchedOff() throws SQLException {
        assertThat(cases.withdraw()).isTrue();
        cases.run("update partner_organisation set active = false where name = 'Inkomensondersteuning'");
        assertThat(cases.offer(1, Say.Answer.YES)).isFalse();
        cases.run("update partner_organisation set active = true");
        assertThat(cases.offer(1, Say.Answer.YES)).isTrue();
    }

    @Test
    void whatIsOnOfferOfWhoSaysNoIsTakenBackWhileTheTrajectoryGoesOn() throws SQLException {
        cases.contact();
        cases.acceptLead();
        cases.run("update person set objects = true where id = (select person_id from lead)");

        assertThat(cases.received(0)).isEmpty();
        assertThat(cases.value(
                        "select h.state || ' ' || coalesce(h.content::text, 'emptied') || ' ' || h.version || ' '"
                                + " || l.state from handover h join lead l on l.id = h.lead_id"))
                .isEqualTo("WITHDRAWN emptied 2 ACCEPTED");
    }

    @Test
    void anOfferCanBeTakenBackAlsoOfWhoObjects() throws SQLException {
        cases.run("set session_replication_role = replica;"
                + " update person set objects = true where id = (select person_id from lead)");
        assertThat(cases.withdraw()).isTrue();
        assertThat(cases.received(0)).isEmpty();
    }

    @Test
    void whoLooksAfterAColleaguesWorkIsKnownForTheDaysThatTheyAreAwayAndNoLonger() {
        assertThat(cases.goAway(0, 1)).isTrue();
        assertThat(cases.coveredBy(1, -9)).isEmpty();
        assertThat(cases.coveredBy(1, -5)).contains("Adviseur 0");
        assertThat(cases.coveredBy(1, 3)).contains("Adviseur 0");
        assertThat(cases.coveredBy(1, 4)).isEmpty();
        assertThat(cases.coveredBy(0, 0)).isEmpty();
        assertThat(cases.comeBack(0)).isTrue();
        assertThat(cases.coveredBy(1, 0)).isEmpty();
    }

    @Test
    void whoSwitchedOffOrAnswersForNobodyReadsNothing() throws SQLException {
        cases.run("update partner_organisation set active = false where name = 'Sociaal Wijkteam'");
        assertThat(cases.received(0)).isEmpty();
        cases.run("update partner_organisation set active = true");
        assertThat(cases.received(0)).hasSize(1);
    }
}
