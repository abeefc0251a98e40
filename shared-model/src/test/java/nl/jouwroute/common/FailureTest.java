package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    @Test
    void the_cause_inside_all_wrappings_decides() {
        assertThat(Failure.of(wrapped(new NotFound("x")))).isEqualTo(Failure.NOT_FOUND);
        assertThat(Failure.of(wrapped(new NotAllowed("x")))).isEqualTo(Failure.NOT_ALLOWED);
        assertThat(Failure.of(wrapped(new NotLoggedIn("x")))).isEqualTo(Failure.NOT_LOGGED_IN);
        assertThat(Failure.of(wrapped(new IllegalStateException("x")))).isEqualTo(Failure.OTHER);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "57P01", "57P03", "53300", "55P03", "40P01", "57014"})
    void a_database_that_is_away_or_busy_asks_for_a_moment(String state) {
        assertThat(Failure.of(wrapped(new SQLException("x", state)))).isEqualTo(Failure.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "22P02"})
    void a_statement_that_is_wrong_is_a_fault_of_ours(String state) {
        assertThat(Failure.of(wrapped(new SQLException("x", state)))).isEqualTo(Failure.OTHER);
    }

    private static ServletException wrapped(Exception cause) {
        return new ServletException(new RuntimeException(new IllegalStateException(cause)));
    }
}
