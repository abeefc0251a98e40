package nl.jouwroute.media;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.jouwroute.media.ByteRange.Nothing;
import nl.jouwroute.media.ByteRange.Part;
import nl.jouwroute.media.ByteRange.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=5-2",
                "bytes=0-1,4-5",
                "items=0-1",
                "bytes=-x"
            })
    void whatIsNoSingleRangeMeansTheWholeFile(String header) {
        assertThat(ByteRange.parse(header, 10)).isEqualTo(new Whole());
    }

    @Test
    void aPartIsCutAtTheEndOfTheFile() {
        assertThat(ByteRange.parse("bytes=0-", 10)).isEqualTo(new Part(new ByteRange(0, 9)));
        assertThat(ByteRange.parse("bytes=4-99", 10)).isEqualTo(new Part(new ByteRange(4, 9)));
        assertThat(ByteRange.parse("bytes=-3", 10)).isEqualTo(new Part(new ByteRange(7, 9)));
        assertThat(ByteRange.parse("bytes=-30", 10)).isEqualTo(new Part(new ByteRange(0, 9)));
    }

    @Test
    void aPartBehindTheEndIsNotThere() {
        assertThat(ByteRange.parse("bytes=10-", 10)).isEqualTo(new Nothing());
        assertThat(ByteRange.parse("bytes=-0", 10)).isEqualTo(new Nothing());
        assertThat(ByteRange.parse("bytes=0-0", 0)).isEqualTo(new Nothing());
        assertThat(ByteRange.parse("bytes=99999999999999999999999-", 10)).isEqualTo(new Nothing());
    }

    @Property
    void aPartAlwaysLiesInTheFileAndHoldsWhatWasAsked(
            @ForAll @LongRange(min = 0, max = 1_000) long first,
            @ForAll @LongRange(min = 0, max = 1_000) long last,
            @ForAll @LongRange(min = 0, max = 800) long length) {
        ByteRange.Asked asked = ByteRange.parse("bytes=" + first + "-" + last, length);
        if (last < first) {
            assertThat(asked).isEqualTo(new Whole());
        } else if (first >= length) {
            assertThat(asked).isEqualTo(new Nothing());
        } else {
            assertThat(asked).isEqualTo(new Part(new ByteRange(first, Math.min(last, length - 1))));
        }
    }

    @Property
    void theLastBytesAreAsManyAsAskedOrAll(
            @ForAll @LongRange(min = 1, max = 1_000) long count, @ForAll @LongRange(min = 1, max = 800) long length) {
        Part part = (Part) ByteRange.parse("bytes=-" + count, length);
        assertThat(part.range().last()).isEqualTo(length - 1);
        assertThat(part.range().count()).isEqualTo(Math.min(count, length));
    }

    @Property
    void noHeaderBreaksIt(@ForAll String anything) {
        assertThat(ByteRange.parse("bytes=" + anything, 100)).isNotNull();
        assertThat(ByteRange.parse(anything, 100)).isNotNull();
    }
}
