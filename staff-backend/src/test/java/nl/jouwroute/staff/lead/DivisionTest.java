package nl.jouwroute.staff.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Leads to divide, a hundred at a time. */
class DivisionTest {

    @Test
    void twoHundredAndThirtyAreThreePartsOfWhichTheThirdBeginsAfterTwoHundred() {
        ProposeAdvisor.Division third = new ProposeAdvisor.Division(List.of(), List.of(), 3, 230);
        assertThat(third.parts()).isEqualTo(3);
        assertThat(third.before()).isEqualTo(200);
        assertThat(new ProposeAdvisor.Division(List.of(), List.of(), 1, 100).parts())
                .isEqualTo(1);
        assertThat(new ProposeAdvisor.Division(List.of(), List.of(), 1, 101).parts())
                .isEqualTo(2);
    }
}
