package nl.jouwroute.staff.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.jouwroute.architecture.InlineCode;
import org.junit.jupiter.api.Test;

class PageSourcesTest {

    @Test
    void no_inline_script_or_style() throws IOException {
        assertThat(InlineCode.in(Path.of("src/main/webapp"))).isEmpty();
    }
}
