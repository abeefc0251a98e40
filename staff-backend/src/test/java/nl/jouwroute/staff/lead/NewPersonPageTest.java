package nl.jouwroute.staff.lead;

import static nl.jouwroute.staff.testing.Fields.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.jouwroute.staff.common.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody can be is not kept, and what was typed is not dropped in silence. */
class NewPersonPageTest {

    @ParameterizedTest
    @CsvSource({
        "born, 0001-01-01, intake.BORN",
        "born, 1906-11-22, intake.BORN",
        "born, 2026-11-23, intake.BORN",
        "hours, 4o, intake.HOURS",
        "hours, 61, intake.HOURS",
        "hours, 400, intake.HOURS"
    })
    void aBirthDateOrHoursThatCannotBeAreAskedAgain(String field, String typed, String problem) {
        NewPersonInput input = new NewPersonInput();
        set(input, "name", "Noor");
        set(input, "mail", "noor@voorbeeld.example");
        set(input, field, typed);
        NewPersonPage page = new NewPersonPage();
        set(page, "input", input);
        set(page, "clock", Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

        page.save();

        assertThat(page.getProblem()).isEqualTo(Words.text(problem));
    }
}
