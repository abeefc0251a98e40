package nl.jouwroute.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.jouwroute.common.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdScannerTest {

    private static final String HERE = "127.0.0.1";

    @TempDir
    Path folder;

    @Test
    void onlyExactlyOkPasses() throws IOException {
        for (String answer : new String[] {
            "",
            "OK",
            "stream: OK.",
            "stream: ok",
            "stream: OK FOUND?",
            "stream: OK\nstream: Eicar FOUND x",
            "INSTREAM size limit exceeded. ERROR",
            "stream: Can't allocate memory ERROR"
        }) {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerOnce(server, answer));
                ClamdScanner scanner = new ClamdScanner(HERE, server.getLocalPort());
                assertThatExceptionOfType(IOException.class)
                        .as(answer)
                        .isThrownBy(() -> scanner.scan(bytes("een film")));
                answered.join();
            }
        }
    }

    @Test
    void aScannerThatIsAwayPassesNothing() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new ClamdScanner(HERE, nobody).scan(bytes("een film")));
    }

    @Test
    void withoutAScannerADemoSkipsAndProductionDoesNotStart() throws IOException {
        ClamdScanner demo = new ClamdScanner(new Settings(Map.of("JR_MODE", "DEMO")));
        assertThat(demo.isPresent()).isFalse();
        assertThat(demo.scan(bytes("een film"))).isEqualTo(VirusScanner.Verdict.SKIPPED);
        assertThatIllegalStateException()
                .isThrownBy(() -> new ClamdScanner(new Settings(Map.of("JR_MODE", "PRODUCTION"))))
                .withMessageContaining("JR_CLAMD_HOST");
    }

    private static void answerOnce(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            in.readNBytes("zINSTREAM\0".length() + 4 + "een film".length() + 4);
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
