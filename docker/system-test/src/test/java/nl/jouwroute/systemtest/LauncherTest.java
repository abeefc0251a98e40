package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jouwroute.launcher.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local start as a person meets it. */
class LauncherTest {

    private static final Pattern CODE = Pattern.compile("Je code is (\\d{6})");

    @TempDir
    private Path folder;

    @Test
    void saysInOneSentenceThatThePortIsBusy() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                StartedLauncher launcher = StartedLauncher.start(folder, busy.getLocalPort())) {
            int status = launcher.awaitEnd();

            assertThat(status).isEqualTo(1);
            assertThat(launcher.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + busy.getLocalPort() + " is in use by another program")
                    .contains("-Dport=");
        }
    }

    @Test
    void keepsWhatWasEnteredAndLeavesNoProcessBehind() {
        int port = FreePort.find();
        String address = TestSystem.newAddress();
        try (StartedLauncher first = StartedLauncher.start(folder, port).awaitReady()) {
            assertThat(first.output())
                    .contains("residents", "/demo/berichten", "/staff/", "marieke", "Ctrl-C")
                    .contains("no virus scanner (clamd) on this machine: videos are not scanned")
                    .containsPattern("\\[ *\\d+ s] resident-portal is deployed");
            Page named = logIn(first, address)
                    .form("verder")
                    .set("naam", "Kim Herinnerd")
                    .submit();
            assertThat(named.status()).isEqualTo(200);

            first.terminate();
            Waiting.patiently().untilAsserted(() -> assertThat(first.children()).isEmpty());
        }
        try (StartedLauncher second = StartedLauncher.start(folder, port).awaitReady()) {
            assertThat(logIn(second, address).heading()).contains("Kim Herinnerd");

            second.kill();
            Waiting.patiently()
                    .untilAsserted(() -> assertThat(second.children()).isEmpty());
        }
    }

    /** Logs in with the code that stands on the page of the demonstration's messages. */
    private static Page logIn(StartedLauncher launcher, String address) {
        Visitor visitor = new Visitor(launcher.origin());
        int before = codesTo(visitor, address);
        Page asked =
                visitor.get("/inloggen").form("stuur").set("adres", address).submit();
        Waiting.patiently().until(() -> codesTo(visitor, address) > before);
        Matcher code = CODE.matcher(messagesTo(visitor, address));
        assertThat(code.find()).isTrue();
        return asked.form("verder").set("code", code.group(1)).submit();
    }

    private static int codesTo(Visitor visitor, String address) {
        return (int) CODE.matcher(messagesTo(visitor, address)).results().count();
    }

    /** The newest first, as the page has them. */
    private static String messagesTo(Visitor visitor, String address) {
        return visitor.get("/demo/berichten")
                .document()
                .select("article[data-address=" + address + "] h2")
                .text();
    }
}
