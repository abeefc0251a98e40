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
            assertThat(refused.who()).contains("Marieke");
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

        assertThat(lead.respondedAt()).contains(MONDAY);
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
        Instant due = lead.responseDueAt();

        refused(Why.NOT_OPEN, () -> lead.close(marieke.id(), EndReason.NO_WISH, null, TUESDAY));
        refused(Why.NOT_OPEN, () -> lead.accept(marieke.id(), true));
        refused(Why.EXPLANATION_MISSING, () -> lead.assignTo(youssef, " "));
        lead.assignTo(youssef, "Vakantie");
        assertThat(lead.isOf(youssef.id())).isTrue();
        assertThat(lead.state()).isEqualTo(LeadState.ACCEPTED);
        assertThat(lead.responseDueAt()).isEqualTo(due);
    }

    @Example
    void closing_keeps_the_reason_and_ends_it() {
        lead.take(marieke);

        refused(Why.NOT_YOURS, () -> lead.close(youssef.id(), EndReason.NO_WISH, null, TUESDAY));
        refused(Why.EXPLANATION_MISSING, () -> lead.close(marieke.id(), EndReason.OTHER, "", TUESDAY));
        lead.close(marieke.id(), EndReason.OTHER, " Reist een jaar ", TUESDAY);
        assertThat(lead.isOpen()).isFalse();
        assertThat(lead.endReason()).contains("OTHER");
        assertThat(lead.endNote()).contains("Reist een jaar");
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

        assertThat(lead.responseDueAt()).isEqualTo(TUESDAY);
        assertThat(lead.respondedAt()).isEmpty();
    }

    @Example
    void the_last_word_on_what_is_next_counts() {
        lead.plan("Kennismaken", LocalDate.of(2026, 12, 1));
        lead.plan(" ", null);

        assertThat(lead.nextStep()).isEmpty();
        assertThat(lead.nextStepOn()).isEmpty();
    }
}
