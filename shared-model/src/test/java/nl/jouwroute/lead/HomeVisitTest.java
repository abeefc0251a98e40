package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.jouwroute.lead.LeadRefused.Why;
import nl.jouwroute.resident.Person;
import org.junit.jupiter.api.Test;

/** What a home visit allows, and what it forgets. */
class HomeVisitTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final StaffMember marieke =
            new StaffMember(UUID.randomUUID(), "Marieke", "Marieke", "marieke@tiem.example", NOW);
    private final Person kim = new Person(UUID.randomUUID(), "Kim", NOW);
    private final Lead lead = new Lead(UUID.randomUUID(), kim, Track.YOUTH_PREVENTION, NOW, NOW);

    private HomeVisit planned() {
        return new HomeVisit(
                lead,
                marieke,
                new HomeVisit.Planned(
                        UUID.randomUUID(), LocalDate.of(2026, 11, 24), LocalTime.of(14, 30), "A. Bos", "Straat 1"),
                NOW);
    }

    @Test
    void isDoneOnceAndForgetsTheAddress() {
        HomeVisit visit = planned();
        assertThat(visit.address()).contains("Straat 1");
        assertThat(visit.done(VisitOutcome.CARD_LEFT, NOW)).isTrue();
        assertThat(visit.done(VisitOutcome.SPOKEN, NOW)).isFalse();
        assertThat(visit.cancel(NOW)).isFalse();
        assertThat(visit.state()).isEqualTo(HomeVisit.State.DONE);
        assertThat(visit.address()).isEmpty();
    }

    @Test
    void aCancelledOneForgetsTheAddressToo() {
        HomeVisit visit = planned();
        assertThat(visit.cancel(NOW)).isTrue();
        assertThat(visit.address()).isEmpty();
        assertThat(visit.done(VisitOutcome.SPOKEN, NOW)).isFalse();
    }

    @Test
    void aNoAtTheDoorCountsAlsoWhenItWasCalledOffMeanwhile() {
        HomeVisit visit = planned();
        visit.cancel(NOW);
        assertThat(visit.done(VisitOutcome.REFUSED, NOW)).isTrue();
        assertThat(visit.outcome()).contains(VisitOutcome.REFUSED);
        assertThat(visit.done(VisitOutcome.REFUSED, NOW)).isFalse();
    }

    @Test
    void isNotPlannedForWhoObjectsOrForALeadThatEnded() {
        lead.take(marieke);
        lead.close(null, EndReason.NO_WISH, null, NOW);
        assertThatThrownBy(this::planned).isInstanceOfSatisfying(LeadRefused.class, refused -> assertThat(refused.why())
                .isEqualTo(Why.NOT_OPEN));
        kim.refuseContact();
        Lead another = new Lead(UUID.randomUUID(), kim, Track.SHORT_ROUTE, NOW, NOW);
        assertThatThrownBy(() -> new HomeVisit(
                        another,
                        marieke,
                        new HomeVisit.Planned(UUID.randomUUID(), LocalDate.of(2026, 11, 24), null, null, null),
                        NOW))
                .isInstanceOfSatisfying(
                        LeadRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.OBJECTS));
    }

    @Test
    void aLinkIsHttpsOrAPhoneNumberAndNothingElse() {
        assertThat(ToolkitItem.isLink("https://voorbeeld.example/a?b=c")).isTrue();
        assertThat(ToolkitItem.isLink("tel:+31381234567")).isTrue();
        assertThat(ToolkitItem.isLink("javascript:alert(1)")).isFalse();
        assertThat(ToolkitItem.isLink("http://voorbeeld.example")).isFalse();
        assertThat(ToolkitItem.isLink("https://a\" onclick=\"x")).isFalse();
    }
}
