package nl.jouwroute.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import nl.jouwroute.common.Tokens;
import org.junit.jupiter.api.Test;

class FormSealTest {

    private static final String PAGE = "/mijn/plan/nu-dag";
    private static final String TYPED = "antwoord=Ik+wil+kok+worden+%F0%9F%98%80";

    private final String token = Tokens.create();

    @Test
    void what_was_typed_is_read_again_in_the_same_browser_by_the_same_person() {
        byte[] sealed = new FormSeal(token, "kim").seal(PAGE, TYPED);
        assertThat(new FormSeal(token, "kim").open(PAGE, sealed)).isEqualTo(TYPED);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("kok");
    }

    @Test
    void another_browser_another_person_and_another_page_do_not_read_it() {
        byte[] sealed = new FormSeal(token, "kim").seal(PAGE, TYPED);
        assertThatThrownBy(() -> new FormSeal(Tokens.create(), "kim").open(PAGE, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new FormSeal(token, "noor").open(PAGE, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new FormSeal(token, "kim").open("/mijn/profiel", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_changed_on_the_way_is_not_read() {
        byte[] sealed = new FormSeal(token, "kim").seal(PAGE, TYPED);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> new FormSeal(token, "kim").open(PAGE, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_words_are_never_sealed_alike_and_the_holder_tells_browser_and_person_apart() {
        FormSeal seal = new FormSeal(token, "kim");
        assertThat(seal.seal(PAGE, TYPED)).isNotEqualTo(seal.seal(PAGE, TYPED));
        assertThat(seal.holder())
                .isEqualTo(new FormSeal(token, "kim").holder())
                .isNotEqualTo(new FormSeal(token, "noor").holder())
                .isNotEqualTo(new FormSeal(Tokens.create(), "kim").holder());
    }
}
