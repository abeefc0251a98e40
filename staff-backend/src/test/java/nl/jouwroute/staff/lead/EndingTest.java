package nl.jouwroute.staff.lead;

import static org.assertj.core.api.Assertions.assertThat;

import nl.jouwroute.lead.EndReason;
import nl.jouwroute.staff.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why leads end, in words. */
class EndingTest {

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void everyReasonHasWords(EndReason reason) {
        assertThat(Words.text("end." + reason)).isNotBlank().isNotEqualTo(reason.name());
    }

    @Test
    void whatFollowsFromSomethingElseIsNotChosenByHand() {
        assertThat(new CloseForm().getReasons())
                .contains(EndReason.NOT_REACHED, EndReason.OTHER)
                .doesNotContain(
                        EndReason.MERGED, EndReason.WITHDRAWN, EndReason.HANDED_OVER, EndReason.ACCOUNT_DELETED);
    }
}
