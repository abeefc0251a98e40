package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpokenTimeTest {

    private static final Instant SUMMER = Instant.parse("2026-07-05T07:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl|zondag 5 juli 2026|zondag 5 juli, 9.30 uur|zo|jul",
                "en|Sunday 5 July 2026|Sunday 5 July, 9:30|Sun|Jul",
                "ar|الأحد 5 يوليو 2026|الأحد 5 يوليو، 9:30|الأحد|يوليو",
                "uk|неділя, 5 липня 2026|неділя, 5 липня, 9:30|нд|лип",
                "tr|5 Temmuz 2026 Pazar|5 Temmuz Pazar, 9.30|Paz|Tem"
            })
    void saysDaysAndTimesAsReadersDo(String tag, String dayOfYear, String dayAndTime, String shortDay, String month) {
        SpokenTime spoken = SpokenTime.in(Language.of(tag));
        assertThat(spoken.dayOfYear(SUMMER)).isEqualTo(dayOfYear);
        assertThat(spoken.dayAndTime(SUMMER)).isEqualTo(dayAndTime);
        assertThat(spoken.shortDay(SUMMER)).isEqualTo(shortDay);
        assertThat(spoken.shortMonth(SUMMER)).isEqualTo(month);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasItsTimesAndIsFoundByItsTag(Language language) {
        assertThat(SpokenTime.in(language).date(SUMMER)).contains("5", "2026");
        assertThat(Language.find(language.tag())).contains(language);
    }

    @Test
    void anUnknownTagIsNoLanguageAndReadsDutch() {
        assertThat(Language.find("xx")).isEmpty();
        assertThat(Language.of(null)).isEqualTo(Language.DUTCH);
    }
}
