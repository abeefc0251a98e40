package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tokens that open something. */
class TokensTest {

    @Test
    void a_token_holds_256_bits_and_is_safe_in_an_address() {
        assertThat(Tokens.create()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void no_two_tokens_are_alike() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(Tokens.create());
        }
        assertThat(seen).hasSize(10_000);
    }

    @Test
    void the_hash_is_sha_256_in_hexadecimal() {
        assertThat(Tokens.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
