package nl.jouwroute.systemtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.jouwroute.launcher.FreePort;
import org.apache.commons.io.FileUtils;

/** A real Keycloak with the realm of {@code realm.json}. */
public final class Keycloak implements AutoCloseable {

    /** The client of the staff back-end; public, with PKCE. */
    static final String CLIENT = "jouwroute";

    /** A member of staff with the role ADVISOR, known there by e-mail address. */
    public static final String USER = "marieke";

    public static final String PASSWORD = "geheim-voor-de-proef";

    private final Process process;

    private Keycloak(Process process) {
        this.process = process;
    }

    static String issuer(int port) {
        return "http://localhost:" + port + "/realms/jouwroute";
    }

    static Keycloak start(Path folder, int port, String origin) {
        try {
            Path home = unpack(Path.of(System.getProperty("jr.keycloak.zip")), folder);
            FileUtils.deleteDirectory(home.resolve("data").toFile()); // an earlier run's realm knows another address
            Path realms = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(realms.resolve("jouwroute-realm.json"), realm(origin));
            int management = FreePort.find();
            ProcessBuilder builder = new ProcessBuilder(
                            "sh",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--import-realm",
                            "--health-enabled=true",
                            "--http-management-port=" + management)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keycloak.log").toFile());
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx320m");
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            Keycloak keycloak = new Keycloak(builder.start());
            URI ready = URI.create("http://127.0.0.1:" + management + "/health/ready");
            try {
                Waiting.within(Duration.ofMinutes(5)).until(() -> keycloak.isReady(ready));
            } catch (RuntimeException e) {
                keycloak.close();
                throw e;
            }
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not start", e);
        }
    }

    private static String realm(String origin) throws IOException {
        try (InputStream in = Keycloak.class.getResourceAsStream("realm.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@ORIGIN@", origin)
                    .replace("@PASSWORD@", PASSWORD);
        }
    }

    private static Path unpack(Path zip, Path folder) throws IOException {
        Path home = null;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry leads out of the archive: " + entry.getName());
                }
                home = home == null ? folder.resolve(folder.relativize(target).getName(0)) : home;
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
        return home;
    }

    private boolean isReady(URI ready) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended with status " + process.exitValue() + "; see its log");
        }
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
