package nl.jouwroute.systemtest;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what the system does by itself; generous, because the build's machine may be busy. */
final class Waiting {

    private Waiting() {}

    static ConditionFactory patiently() {
        return within(Duration.ofSeconds(60));
    }

    static ConditionFactory within(Duration longest) {
        // a thread of the mail server may fail when the sender is killed: that is no failure of whoever waits
        return Awaitility.await().dontCatchUncaughtExceptions().atMost(longest).pollInterval(Duration.ofMillis(100));
    }
}
