package nl.jouwroute.portal.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RouteAddressTest {

    private static RouteAddress of(String edition, String after, String... answers) {
        return RouteAddress.of(
                Map.of("e", new String[] {edition}, "v", new String[] {after}, "a", answers, "x", new String[] {"y"}));
    }

    @Test
    void the_codes_of_the_form_and_of_the_choice_are_read_together() {
        RouteAddress address = of("3", "bcdfg", "hjkmn.pqrst", "vwxz2", "", "vwxz2");
        assertThat(address.edition()).hasValue(3);
        assertThat(address.codes()).containsExactly("hjkmn", "pqrst", "vwxz2");
        assertThat(address.after()).isEqualTo("bcdfg");
    }

    @Test
    void what_is_no_code_is_left_out() {
        RouteAddress address = of("1; drop", "../x", "<script>", "bcdfg.aeiou", "....");
        assertThat(address.edition()).isEmpty();
        assertThat(address.codes()).containsExactly("bcdfg");
        assertThat(address.after()).isNull();
        assertThat(RouteAddress.of(Map.of())).isEqualTo(new RouteAddress(OptionalInt.empty(), List.of(), null));
        assertThat(of("1", "bcdfg", "bcdf2.".repeat(9), "bcdfg.".repeat(10_000)).codes())
                .hasSize(2);
    }

    @Test
    void only_answers_to_another_edition_are_carried_over() {
        assertThat(of("1", "", "bcdfg").isOfAnotherEdition(2)).isTrue();
        assertThat(of("2", "", "bcdfg").isOfAnotherEdition(2)).isFalse();
        assertThat(of("1", "").isOfAnotherEdition(2))
                .as("nothing to carry over")
                .isFalse();
        assertThat(of("", "", "bcdfg").isOfAnotherEdition(2)).isFalse();
    }

    @Test
    void an_address_is_written_as_it_is_read() {
        assertThat(RouteAddress.query(3, List.of("bcdfg", "hjkmn"), "pqrst")).isEqualTo("?e=3&a=bcdfg.hjkmn&v=pqrst");
        assertThat(RouteAddress.query(3, List.of(), null)).isEqualTo("?e=3&a=");
    }
}
