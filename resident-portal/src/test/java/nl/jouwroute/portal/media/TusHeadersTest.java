package nl.jouwroute.portal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TusHeadersTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "-1", "+1", "1.0", "0x10", "1e3", "9999999999999999999", "٣"})
    void whatIsNoOffsetIsNone(String header) {
        assertThat(TusHeaders.number(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 524_288_000L, 999_999_999_999_999_999L})
    void anOffsetIsRead(long offset) {
        assertThat(TusHeaders.number(String.valueOf(offset))).hasValue(offset);
    }

    @Test
    void metadataIsKeysAndBase64() {
        assertThat(TusHeaders.metadata("review amE=, fingerprint MTItMzQ=,empty"))
                .isEqualTo(Map.of("review", "ja", "fingerprint", "12-34", "empty", ""));
        assertThat(TusHeaders.metadata(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "review a", "review !!!", " ,a b"})
    void badMetadataIsRefused(String header) {
        assertThatIllegalArgumentException().isThrownBy(() -> TusHeaders.metadata(header));
    }

    @Test
    void metadataIsNotEndless() {
        assertThatIllegalArgumentException().isThrownBy(() -> TusHeaders.metadata("a ".repeat(4_000)));
    }
}
