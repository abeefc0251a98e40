package nl.jouwroute.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.jouwroute.architecture.PageNames;
import org.junit.jupiter.api.Test;

class PageNamesTest {

    @Test
    void what_pages_call_by_a_name_is_there_and_is_one_thing() throws IOException {
        assertThat(PageNames.mistakes(Path.of("src/main/java"), Path.of("src/main/webapp")))
                .isEmpty();
    }
}
