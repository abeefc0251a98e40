package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.Example;
import nl.jouwroute.lead.LeadRefused.Why;
import nl.jouwroute.resident.Person;

/** What a lead allows in which state. */
class LeadTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    private final StaffMember marieke = staff("Marieke");
    private final StaffMember youssef = staff("Youssef");
    private final Lead lead = new Lead(
            UUID.randomUUID(), new Person(UUID.randomUUID(), "Kim", MONDAY), Track.SHORT_ROUTE, MONDAY, TUESDAY);

    private static StaffMember staff(String name) {
        return new StaffMember(UUID.randomUUID(), name, name, name + "@tiem.example", MONDAY);
    }

    private static void refused(Why why, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(LeadRefused.class, refused -> assertThat(refused.why())
                .isEqualTo(why));
    }

    @Example
    void who_takes_it_first_has_it_and_the_other_reads_who() {
        lead.take(marieke);

        assertThat(lead.state()).isEqualTo(LeadState.ASSIGNED);
        assertThat(lead.isOf(marieke.id())).isTrue();
        assertThatThrownBy(() -> lead.take(youssef)).isInstanceOfSatisfying(LeadRefused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Why.TAKEN);
            assertThat(refused.details()).containsExactly("Marieke");
        });
        assertThat(lead.isOf(marieke.id())).isTrue();
    }

    @Example
    void taking_what_one_has_changes_nothing() {
        lead.take(marieke);
        lead.contactTried(MONDAY);
        lead.take(marieke);

        assertThat(lead.state()).isEqualTo(LeadState.CONTACTED);
    }

    @Example
    void going_from_one_advisor_to_another_needs_a_reason() {
        lead.assignTo(marieke, null);

        refused(Why.EXPLANATION_MISSING, () -> lead.assignTo(youssef, " "));
        lead.assignTo(youssef, "Vakantie");
        assertThat(lead.isOf(youssef.id())).isTrue();
    }

    @Example
    void only_the_first_attempt_answers_the_clock() {
        lead.take(marieke);
        lead.contactTried(MONDAY);
        lead.contactTried(TUESDAY);

        assertThat(lead.firstResponse().givenAt()).contains(MONDAY);
    }

    @Example
    void nobody_is_contacted_on_a_lead_that_nobody_has() {
        refused(Why.NOT_ASSIGNED, () -> lead.contactTried(MONDAY));
    }

    @Example
    void accepting_is_for_its_advisor_after_a_talk() {
        lead.take(marieke);

        refused(Why.NOT_SPOKEN, () -> lead.accept(marieke.id(), false));
        refused(Why.NOT_YOURS, () -> lead.accept(youssef.id(), true));
        lead.accept(marieke.id(), true);
        assertThat(lead.state()).isEqualTo(LeadState.ACCEPTED);
        assertThat(lead.isOpen()).isTrue();
    }

    @Example
    void an_accepted_lead_is_not_closed_and_goes_to_a_colleague_with_a_reason_and_the_same_clock() {
        lead.take(marieke);
        lead.accept(marieke.id(), true);
        Instant due = lead.firstResponse().dueAt();

        refused(Why.NOT_OPEN, () -> lead.close(marieke.id(), EndReason.NO_WISH, null, TUESDAY));
        refused(Why.NOT_OPEN, () -> lead.accept(marieke.id(), true));
        refused(Why.EXPLANATION_MISSING, () -> lead.assignTo(youssef, " "));
        lead.assignTo(youssef, "Vakantie");
        assertThat(lead.isOf(youssef.id())).isTrue();
        assertThat(lead.state()).isEqualTo(LeadState.ACCEPTED);
        assertThat(lead.firstResponse().dueAt()).isEqualTo(due);
    }

    @Example
    void closing_keeps_the_reason_and_ends_it() {
        lead.take(marieke);

        refused(Why.NOT_YOURS, () -> lead.close(youssef.id(), EndReason.NO_WISH, null, TUESDAY));
        refused(Why.EXPLANATION_MISSING, () -> lead.close(marieke.id(), EndReason.OTHER, "", TUESDAY));
        lead.close(marieke.id(), EndReason.OTHER, " Reist een jaar ", TUESDAY);
        assertThat(lead.isOpen()).isFalse();
        assertThat(lead.ending()).map(LeadEnding::reason).contains(EndReason.OTHER);
        assertThat(lead.ending()).flatMap(LeadEnding::note).contains("Reist een jaar");
        refused(Why.NOT_OPEN, () -> lead.contactTried(TUESDAY));
        refused(Why.NOT_OPEN, () -> lead.take(marieke));
    }

    @Example
    void a_coordinator_closes_what_nobody_has() {
        lead.close(null, EndReason.ELSEWHERE, null, TUESDAY);

        assertThat(lead.state()).isEqualTo(LeadState.CLOSED);
    }

    @Example
    void a_page_that_shows_an_older_version_is_recognised() {
        lead.requireVersion(lead.version());

        refused(Why.CHANGED, () -> lead.requireVersion(lead.version() + 1));
    }

    @Example
    void going_from_hand_to_hand_does_not_reset_the_clock() {
        lead.take(marieke);
        lead.assignTo(youssef, "Vakantie");

        assertThat(lead.firstResponse().dueAt()).isEqualTo(TUESDAY);
        assertThat(lead.firstResponse().givenAt()).isEmpty();
    }

    @Example
    void the_last_word_on_what_is_next_counts() {
        lead.plan("Kennismaken", LocalDate.of(2026, 12, 1));
        lead.planFirst("Nieuwe tijden.", LocalDate.of(2026, 11, 30));
        lead.planFirst("Nieuwe tijden.", LocalDate.of(2026, 11, 29));
        assertThat(lead.nextStep()).contains("Nieuwe tijden. Kennismaken");
        assertThat(lead.nextStepOn()).contains(LocalDate.of(2026, 11, 29));
        lead.planFirst("x".repeat(399), LocalDate.of(2026, 11, 29));
        assertThat(lead.nextStep()).contains("x".repeat(399));
        lead.plan(" ", null);

        assertThat(lead.nextStep()).isEmpty();
        assertThat(lead.nextStepOn()).isEmpty();
    }

    @Example
    void hurry_makes_the_clock_of_a_lead_that_waits_shorter_and_never_longer() {
        var urgent = new UrgencyPolicy.Verdict(UrgencyPolicy.Urgency.URGENT, "Dringend, omdat er nu geen inkomen is.");
        Instant soon = MONDAY.plusSeconds(3600);
        PlaceabilityPolicy.Verdict unknown = PlaceabilityPolicy.judge(IntakeFacts.NONE);
        lead.weigh(urgent, unknown, soon);
        assertThat(lead.firstResponse().dueAt()).isEqualTo(soon);

        lead.weigh(urgent, unknown, TUESDAY);
        assertThat(lead.firstResponse().dueAt()).isEqualTo(soon);
        lead.take(marieke);
        lead.contactTried(MONDAY);
        lead.weigh(urgent, unknown, MONDAY.plusSeconds(60));
        assertThat(lead.firstResponse().dueAt()).as("answered").isEqualTo(soon);
    }

    @Example
    void that_it_is_not_known_takes_the_place_of_no_word_that_is() {
        var calm = UrgencyPolicy.judge(IntakeFacts.NONE, LocalDate.of(2026, 11, 23));
        var no = PlaceabilityPolicy.judge(new IntakeFacts(null, null, null, 8, null, null, null, null));
        lead.weigh(calm, PlaceabilityPolicy.judge(IntakeFacts.NONE), TUESDAY);
        assertThat(lead.weighing().placeable().orElseThrow()).startsWith("Nog niet te zeggen");
        lead.weigh(calm, no, TUESDAY);
        lead.weigh(calm, PlaceabilityPolicy.judge(IntakeFacts.NONE), TUESDAY);

        assertThat(lead.weighing().placeable()).contains(no.words());
    }

    @Example
    void another_track_needs_a_reason_and_whoever_has_the_lead() {
        var youth = new TrackPolicy.Decision(Track.YOUTH_PREVENTION, " ");
        lead.take(marieke);
        refused(Why.NOT_YOURS, () -> lead.changeTrack(youssef.id(), youth, Track.SHORT_ROUTE, TUESDAY));
        refused(Why.EXPLANATION_MISSING, () -> lead.changeTrack(marieke.id(), youth, Track.SHORT_ROUTE, TUESDAY));

        lead.changeTrack(
                marieke.id(),
                new TrackPolicy.Decision(Track.YOUTH_PREVENTION, "Zit nog op school"),
                Track.SHORT_ROUTE,
                TUESDAY.plusSeconds(9));
        assertThat(lead.track()).isEqualTo(Track.YOUTH_PREVENTION);
        assertThat(lead.trackReason()).isEqualTo("Zit nog op school");
        assertThat(lead.arrivalsTrack()).contains(Track.SHORT_ROUTE);
        assertThat(lead.firstResponse().dueAt()).as("never longer").isEqualTo(TUESDAY);
    }
}
