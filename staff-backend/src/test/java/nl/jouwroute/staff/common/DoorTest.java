package nl.jouwroute.staff.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a log-in leads back to. */
class DoorTest {

    @Test
    void onlyPagesOfOurOwnAreGoneBackTo() {
        assertThat(Door.local("/leads?spoor=SHORT_ROUTE&naam=kim%20v")).isPresent();
        assertThat(Door.local("/")).isPresent();
        assertThat(Door.local(null)).isEmpty();
        assertThat(Door.local("")).isEmpty();
        assertThat(Door.local("//elders.example")).isEmpty();
        assertThat(Door.local("/\\elders.example")).isEmpty();
        assertThat(Door.local("https://elders.example")).isEmpty();
        assertThat(Door.local("/leads\r\nSet-Cookie: a=b")).isEmpty();
        assertThat(Door.local("javascript:alert(1)")).isEmpty();
    }
}
