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
        return Awaitility.await().atMost(longest).pollInterval(Duration.ofMillis(100));
    }
}
