package nl.jouwroute.portal.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mijn",
                "/mijn/plan",
                "/mijn/plan/week",
                "/mijn/plan.pdf",
                "/bijeenkomst/3f0c",
                "/mijn/route?e=1&a=bcdfg.hjkmn",
                "/mijn/route?e=12&a=",
                "/mijn/video?opnieuw=ja",
                "/mijn/plan/praten/nu-dag?opnieuw=ja"
            })
    void an_own_page_is_remembered(String wish) {
        assertThat(LoginPath.ownPath(wish)).contains(wish);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://elders.example/mijn",
                "//elders.example/mijn",
                "/\\elders.example",
                "/mijn/../../elders",
                "/mijn//elders.example",
                "/mijn?x=1",
                "/mijn/gegevens?opnieuw=ja",
                "/mijn/video?opnieuw=ja&x=1",
                "/mijn/route?e=1&a=bcdfg&x=//elders.example",
                "/mijn/route?e=1&a=BCDFG",
                "/mijn/route?a=//elders.example",
                "/mijn\r\nSet-Cookie: a=b",
                "/mijnheer",
                "/staff/",
                "mijn",
                "javascript:alert(1)"
            })
    void nothing_else_is(String wish) {
        assertThat(LoginPath.ownPath(wish)).isEmpty();
        assertThat(LoginPath.remembering(wish)).isEqualTo("/inloggen");
    }

    @Test
    void the_wish_travels_in_the_address() {
        assertThat(LoginPath.remembering("/mijn/plan")).isEqualTo("/inloggen?naar=%2Fmijn%2Fplan");
    }

    @Test
    void a_form_leads_back_to_the_own_page_that_the_browser_names_and_nowhere_else() {
        assertThat(LoginPath.pageOf("https://jouwroute.example/mijn/video?nieuw=ja#op"))
                .isEqualTo("/mijn/video");
        assertThat(LoginPath.pageOf("http://localhost:8080/mijn/plan/praten/nu-dag"))
                .isEqualTo("/mijn/plan/praten/nu-dag");
        for (String strange :
                new String[] {null, "", "https://elders.example//mijn", "https://elders.example/x", "mijn"}) {
            assertThat(LoginPath.pageOf(strange)).isEqualTo("/mijn");
        }
    }
}
