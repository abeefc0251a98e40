package nl.jouwroute.portal.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The buttons of a page about an error. */
class ErrorServletTest {

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whatGoesOverIsTriedAgainByTheFirstButton(int status) {
        assertThat(ErrorServlet.ways(status))
                .matches(
                        ".*primary-action\" href=\"\">Probeer opnieuw<.*secondary-action\" href=\"/\">Naar het begin<.*");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 413})
    void whatDoesNotGoOverLeadsToTheBeginning(int status) {
        assertThat(ErrorServlet.ways(status))
                .contains("primary-action\" href=\"/\">Naar het begin<")
                .doesNotContain("opnieuw");
    }
}
