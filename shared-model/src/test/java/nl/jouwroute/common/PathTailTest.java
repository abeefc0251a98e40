package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.Example;

/** What may follow a page's own address, and what is not found. */
class PathTailTest {

    private static PathTail of(String part, String more) {
        return new PathTail() {
            @Override
            protected String part() {
                return part;
            }

            @Override
            protected String more() {
                return more;
            }
        };
    }

    @Example
    void an_id_is_found_and_any_other_word_is_not() {
        UUID id = UUID.randomUUID();

        assertThat(of(id.toString(), null).id()).isEqualTo(id);
        assertThatThrownBy(() -> of("een", null).id()).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> of(null, null).read()).isInstanceOf(NotFound.class);
    }

    @Example
    void nothing_lies_below_the_one_part() {
        assertThatThrownBy(() -> of("een", "twee").find()).isInstanceOf(NotFound.class);
    }

    @Example
    void a_page_without_a_part_refuses_one() {
        of(null, null).requireNone();
        assertThatThrownBy(() -> of("een", null).requireNone()).isInstanceOf(NotFound.class);
    }
}
