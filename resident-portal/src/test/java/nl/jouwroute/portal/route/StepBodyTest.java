package nl.jouwroute.portal.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.jouwroute.portal.route.StepBody.Block;
import org.junit.jupiter.api.Test;

class StepBodyTest {

    @Test
    void a_line_is_a_paragraph_and_hyphens_are_a_list() {
        assertThat(StepBody.blocks("Zo gaat het:\n- eerst dit\n- dan dat\n\nKlaar.\r\n-geen punt"))
                .containsExactly(
                        new Block("Zo gaat het:", List.of()),
                        new Block(null, List.of("eerst dit", "dan dat")),
                        new Block("Klaar.", List.of()),
                        new Block("-geen punt", List.of()));
    }

    @Test
    void a_list_can_begin_and_end_the_text() {
        assertThat(StepBody.blocks("- a\n- b")).containsExactly(new Block(null, List.of("a", "b")));
        assertThat(StepBody.blocks("")).isEmpty();
    }
}
