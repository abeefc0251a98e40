package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void anIdIsReadAsWeWriteIt() {
        UUID id = UUID.randomUUID();
        assertThat(Ids.find(id.toString())).contains(id);
        assertThat(Ids.read(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "1-1-1-1-1", "7B2A7C1E-0000-4000-8000-000000000001", "7b2a7c1e-0000-4000-8000-000000000001 "
            })
    void whatIsWrittenOtherwiseNamesNothing(String text) {
        assertThat(Ids.find(text)).isEmpty();
        assertThatThrownBy(() -> Ids.read(text)).isInstanceOf(NotFound.class);
    }
}
