package nl.jouwroute.portal.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import nl.jouwroute.appointment.AppointmentRefused;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Refused;
import nl.jouwroute.common.Wording;
import nl.jouwroute.referral.Invitation;
import nl.jouwroute.referral.InvitationOver;
import nl.jouwroute.referral.ReferralState;
import nl.jouwroute.referral.ReferralStepRefused;
import nl.jouwroute.session.BookingRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a resident may be refused on a page, it has words for. */
class RefusalWordsTest {

    static Stream<Refused> refusals() {
        return Stream.concat(
                Arrays.stream(BookingRefused.Why.values()).map(BookingRefused::new),
                Stream.of(
                        new AppointmentRefused(AppointmentRefused.Why.TAKEN),
                        new AppointmentRefused(AppointmentRefused.Why.PAST),
                        new AppointmentRefused(AppointmentRefused.Why.NOT_NOW),
                        new InvitationOver(Invitation.Standing.JOINED),
                        new ReferralStepRefused(ReferralState.JOINED, "decline"),
                        new ReferralStepRefused(ReferralState.WITHDRAWN, "decline")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsExplained(Refused refused) {
        assertThat(Wording.RELEASE.in(Language.DUTCH).words().get(refused.code()))
                .isNotBlank();
    }
}
