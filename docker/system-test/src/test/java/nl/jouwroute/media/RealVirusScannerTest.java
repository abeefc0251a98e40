package nl.jouwroute.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.jouwroute.systemtest.Clamd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link ClamdScanner} makes of the answers of the machine's real clamd. */
class RealVirusScannerTest {

    private static final String HERE = "127.0.0.1";

    @TempDir
    Path folder;

    @Test
    void aRealScannerPassesWhatIsCleanAndFindsTheTestVirusAnywhere() throws IOException {
        try (Clamd clamd = Clamd.start(folder, "4M")) {
            ClamdScanner scanner = new ClamdScanner(HERE, clamd.port());
            assertThat(scanner.scan(bytes("een film"))).isEqualTo(VirusScanner.Verdict.CLEAN);
            assertThat(scanner.scan(bytes(Clamd.EICAR))).isEqualTo(VirusScanner.Verdict.INFECTED);
            assertThat(scanner.scan(bytes("film".repeat(50_000) + Clamd.EICAR + "film")))
                    .isEqualTo(VirusScanner.Verdict.INFECTED);
            assertThatExceptionOfType(IOException.class)
                    .as("larger than it reads")
                    .isThrownBy(() -> scanner.scan(new ByteArrayInputStream(new byte[6 << 20])));
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
