package nl.jouwroute.staff.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.jouwroute.common.Picture;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.route.Texts;
import org.junit.jupiter.api.Test;

class ChoiceFieldsTest {

    @Test
    void every_drawing_can_be_chosen_by_a_name_of_its_own() {
        assertThat(ChoiceFields.drawings())
                .hasSize(Picture.values().length + 1)
                .extracting(ChoiceFields.Drawing::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_row_shows_the_drawing_of_its_choice_and_none_for_a_name_that_is_none() {
        List<ChoiceFields.Row> rows = ChoiceFields.rows(List.of(
                new QuestionSet.Choice(Texts.dutch("Ik werk"), "work", false),
                new QuestionSet.Choice(Texts.dutch("Iets anders"), "unheard-of", true)));

        assertThat(rows.get(0).field()).isEqualTo("k.1");
        assertThat(rows.get(0).drawing().name()).isEqualTo("tas");
        assertThat(rows.get(0).drawing().path()).isEqualTo(Picture.WORK.path());
        assertThat(rows.get(1).retired()).isTrue();
        assertThat(rows.get(1).drawing()).isEqualTo(ChoiceFields.Drawing.NONE);
    }
}
