package nl.jouwroute.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nl.jouwroute.common.Language;
import nl.jouwroute.media.Captions.Line;
import nl.jouwroute.media.CaptionsRefused.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aTypedLineIsShownUntilTheNextBeginsButNoLongerThanSomebodyReads() {
        Captions captions = read("0:01 Hallo\n\n0:03.5 Ik ben Noor\n0:55 Dag");

        assertThat(captions.lines())
                .containsExactly(
                        new Line(1000, 3500, "Hallo"),
                        new Line(3500, 10500, "Ik ben Noor"),
                        new Line(55_000, 60_000, "Dag"));
        assertThat(captions.vtt())
                .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:03.500\nHallo\n\n00:00:03.500 --> 00:00:10.500\n"
                        + "Ik ben Noor\n\n00:00:55.000 --> 00:01:00.000\nDag\n");
    }

    @Test
    void whatAPlayerWouldReadAsTimesOrTagsIsShownAsItWasTyped() {
        Captions captions = read("0:01 Van 9 --> 5 & <b>blij</b> &amp;\n0:05 00:00:01.000 --> 00:00:09.000");

        assertThat(captions.vtt())
                .contains("Van 9 --&gt; 5 &amp; &lt;b&gt;blij&lt;/b&gt; &amp;amp;\n")
                .contains("\n00:00:01.000 --&gt; 00:00:09.000\n");
        assertThat(captions.vtt().lines().filter(line -> line.contains("-->"))).hasSize(2);
        assertThat(read(captions.vtt()).lines()).isEqualTo(captions.lines());
    }

    @Test
    void aControlCharacterDoesNotBeginANewLine() {
        assertThat(read("0:01 Hallo\u2028\u000b\tNoor").lines().get(0).words()).isEqualTo("Hallo Noor");
        assertThat(read("0:01 a\r0:02 b").lines()).hasSize(2);
    }

    @Test
    void webVttAndSubRipAreReadWithoutTheirTags() {
        Captions vtt = read("\uFEFFWEBVTT - Noor\n\nNOTE niet tonen\n\n1\n00:01.000 --> 00:02.000 align:start\n"
                + "<v Noor>Ik &amp; <i>jij</i>\nsamen\n\n00:03.000 --> 00:04.000\n-- hoi\n");
        Captions subRip = read("1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<b>Hallo</b>\r\n\r\n2\r\n"
                + "00:00:03,000 --> 00:00:04,000\r\nR&D\r\n");

        assertThat(vtt.lines()).containsExactly(new Line(1000, 2000, "Ik & jij samen"), new Line(3000, 4000, "-- hoi"));
        assertThat(subRip.lines()).containsExactly(new Line(1000, 2500, "Hallo"), new Line(3000, 4000, "R&D"));
    }

    @Test
    void whatIsKeptComesBackAsItWasTyped() {
        String typed = "0:01 Hallo\n0:03.5-0:04.25 Ik ben Noor & jij\n0:20 Dag\n";

        assertThat(read(typed).typed()).isEqualTo(typed);
        assertThat(read(read(typed).vtt()).typed()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0:01 {\\an8}Hallo", "{\\an8}0:01 Hallo", "WEBVTT\n\n00:01.000 --> 00:09.000\n{\\an8}Hallo"})
    void whereSubRipWouldPutItIsNoWord(String text) {
        assertThat(read(text).lines()).extracting(Line::words).containsExactly("Hallo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:00:01.000 --> 00:00:03.000\n{\\an8}",
                "00:00:01.000 --> 00:00:03.000\n111{\\an8}222333",
                "00:02:01.000 --> 00:02:01.000\nna het einde"
            })
    void whatIsKeptCanAlwaysBeReadBack(String line) {
        Captions kept = Captions.kept("WEBVTT\n\n" + line + "\n", MINUTE);

        assertThat(kept.lines())
                .extracting(Line::words)
                .containsExactly(line.lines().toList().get(1));
        assertThat(kept.typed()).contains(kept.lines().get(0).words());
        assertThat(new CaptionRepository.Kept(1, Language.DUTCH, "WEBVTT\n\n" + line + "\n").words())
                .hasSize(1);
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        Captions captions = read("0:01 Van 9 --> 5 & <b>blij</b> &amp;\n0:05-0:07 {geen plek}\n0:09 &nbsp; x");

        assertThat(Captions.kept(captions.vtt(), MINUTE).lines()).isEqualTo(captions.lines());
        assertThat(Captions.kept("WEBVTT\n\n", MINUTE).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_TIME, 2, '0:01 Hallo|zonder tijd'",
        "NO_TIME, 1, '0:01'",
        "NO_TIME, 1, '0:75 Hallo'",
        "NO_TIME, 1, '0:01 {\\an8}'",
        "NOTHING_FOUND, 0, 'WEBVTT||00:01.000 --> 00:02.000|&nbsp;'",
        "NO_TIME, 3, 'WEBVTT||1 --> 2|Hallo'",
        "WRONG_ORDER, 1, '0:05-0:03 Hallo'",
        "WRONG_ORDER, 1, '0:05 Hallo|0:05 Dag'",
        "AFTER_THE_END, 2, '0:05 Hallo|1:00 Dag'",
        "NUMBER, 1, '0:01 Mijn nummer is 111222333'",
        "NOTHING_FOUND, 0, 'WEBVTT||NOTE niets'",
        "NOTHING_FOUND, 0, ' | '",
    })
    void theFirstLineWithSomethingWrongIsNamed(Why why, int line, String typed) {
        assertThatThrownBy(() -> read(typed.replace('|', '\n')))
                .isInstanceOfSatisfying(CaptionsRefused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(why);
                    assertThat(refused.details()).containsExactly(line);
                });
    }

    @Test
    void aFilmOfTwoMinutesHasNoBook() {
        assertThatThrownBy(() -> read("0:01 " + "x".repeat(301)))
                .isInstanceOfSatisfying(CaptionsRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(Why.LINE_TOO_LONG));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 240; i++) {
            many.append("0:")
                    .append("%02d.%d".formatted(i / 10, i % 10))
                    .append(' ')
                    .append("&".repeat(300))
                    .append('\n');
        }
        assertThatThrownBy(() -> read(many.toString()))
                .isInstanceOfSatisfying(CaptionsRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(Why.TOO_MUCH));
    }

    private static Captions read(String text) {
        return Captions.read(text, MINUTE);
    }
}
