package nl.jouwroute.staff.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.jouwroute.common.Settings;
import nl.jouwroute.testing.MovableClock;
import org.junit.jupiter.api.Test;

/** A mailbox that is away is left alone for longer each time, and looked into at once when it was back. */
class MailboxAwayTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private int looks;
    private boolean away = true;

    private final FetchReplies job = new FetchReplies(
            new MailboxPort() {
                @Override
                public void handOver(int most, Taker taker) throws MailboxAway {
                    looks++;
                    if (away) {
                        throw new MailboxAway(new IOException("no line"));
                    }
                }

                @Override
                public void forget(Instant before) {
                    throw new IllegalStateException("not asked");
                }
            },
            null,
            new Settings(Map.of()),
            clock);

    private int looksIn(Duration span) {
        int before = looks;
        for (Instant end = clock.instant().plus(span); clock.instant().isBefore(end); clock.pass(job.every())) {
            job.run();
        }
        return looks - before;
    }

    @Test
    void it_is_left_alone_for_longer_each_time_and_never_for_ever() {
        assertThat(looksIn(Duration.ofMinutes(64)))
                .as("after 0, 1, 3, 7, 15, 31, 63 minutes")
                .isEqualTo(7);
        assertThat(looksIn(Duration.ofHours(8))).isBetween(14, 16);

        away = false;
        looksIn(Duration.ofMinutes(32));
        assertThat(looksIn(Duration.ofMinutes(10))).as("every minute again").isEqualTo(10);
    }
}
