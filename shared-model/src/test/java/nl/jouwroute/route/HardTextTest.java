package nl.jouwroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What editors are told of their Dutch. */
class HardTextTest {

    @Test
    void nothingIsSaidOfTheTextsThatAnInstallationBeginsWith() {
        assertThat(HardText.in(RouteFile.read().lines())).isEmpty();
    }

    @Test
    void aLongTextWithLongWordsAndAWordThatPeopleStumbleOverAreFoundWithTheirPlaceAndOthersNot() {
        ContentLines lines = ContentLines.of("""
                {"steps": [{"key": "geld", "title": {"nl": "Notificatie", "en": "Notification"},
                  "summary": {"nl": "Inkomensondersteuning organiseert gemeentelijke schuldhulpverlening voor uitkeringsgerechtigde inwoners die financiële verplichtingen niet meer kunnen nakomen binnen redelijke betalingstermijnen."},
                  "goal": {"nl": "Inkomensondersteuning aanvragen"}, "step": {"nl": "Ik bel."}}]}""");
        assertThat(HardText.in(lines))
                .extracting(HardText::path, HardText::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("steps/geld/title/nl", Set.of("notificatie")),
                        org.assertj.core.groups.Tuple.tuple("steps/geld/summary/nl", Set.of()));
    }
}
