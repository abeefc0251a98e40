package nl.jouwroute.staff.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import nl.jouwroute.appointment.AppointmentRefused;
import nl.jouwroute.common.Refused;
import nl.jouwroute.handover.HandoverRefused;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.media.CaptionsRefused;
import nl.jouwroute.outreach.CampaignRefused;
import nl.jouwroute.referral.OrganisationRefused;
import nl.jouwroute.referral.ReferralState;
import nl.jouwroute.referral.ReferralStepRefused;
import nl.jouwroute.reply.ReplyRefused;
import nl.jouwroute.route.EditionStepRefused;
import nl.jouwroute.trajectory.TrajectoryRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a staff page may be refused, it has words for. */
class RefusalWordsTest {

    static Stream<Refused> refusals() {
        return Stream.of(
                        all(AppointmentRefused.Why.values()).map(AppointmentRefused::new),
                        all(CampaignRefused.Why.values()).map(CampaignRefused::new),
                        all(CaptionsRefused.Why.values()).map(why -> new CaptionsRefused(why, 3)),
                        all(EditionStepRefused.Why.values()).map(EditionStepRefused::new),
                        all(HandoverRefused.Why.values()).map(HandoverRefused::new),
                        all(LeadRefused.Why.values()).map(why -> new LeadRefused(why, "Marieke")),
                        all(OrganisationRefused.Why.values()).map(OrganisationRefused::new),
                        all(ReferralState.values()).map(state -> new ReferralStepRefused(state, "be invited")),
                        all(ReplyRefused.Why.values()).map(ReplyRefused::new),
                        all(TrajectoryRefused.Why.values()).map(TrajectoryRefused::new))
                .flatMap(each -> each);
    }

    private static <T> Stream<T> all(T[] values) {
        return Arrays.stream(values);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsExplainedWithNoGapLeft(Refused refused) {
        assertThat(Words.why(refused)).isNotBlank().doesNotContain("{");
    }
}
