package nl.jouwroute.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Waits until both applications say by name that they are ready. The server's own word is not enough: it calls itself
 * ready, with an empty list, when an application failed to deploy.
 */
final class Health {

    /** The names of the readiness checks of the two applications. */
    static final List<String> CHECKS = List.of("portal", "staff-backend");

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern SERVER_READY = Pattern.compile("Payara Micro .* ready in");
    private static final Pattern BROKEN = Pattern.compile(
            "Exception while (loading|deploying)|Deployment failed|Failed to deploy|Error in deploying");
    private static final Pattern TOLD = Pattern.compile("(?s)^.*?(" + BROKEN.pattern() + ")[^\\n]*");
    private static final Pattern CAUSE = Pattern.compile("(?m)^.*(Caused by:|Exception while|Exception: ).*$");
    private static final Pattern LOG_PREFIX = Pattern.compile("^\\s*(\\[[^\\]]*\\]\\s*)*");
    private static final Pattern DEPLOYED =
            Pattern.compile("(resident-portal|staff-backend) was successfully deployed");
    private static final int CAUSES_SHOWN = 12;

    private final ServerProcess server;
    private final URI ready;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Health(ServerProcess server, int port) {
        this.server = server;
        this.ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
    }

    /**
     * @param progress is told what happens meanwhile
     * @throws LaunchFailed with the cause from the server's log, as soon as it is known
     */
    void await(Consumer<String> progress) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int deployed = 0;
        String last = "";
        while (System.nanoTime() < deadline) {
            String output = server.output();
            List<String> done = DEPLOYED.matcher(output)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            done.stream().skip(deployed).forEach(name -> progress.accept(name + " is deployed"));
            deployed = Math.max(deployed, done.size());
            if (!server.isAlive() || BROKEN.matcher(output).find()) {
                throw new LaunchFailed("An application does not start:\n" + causes(output));
            }
            last = answer();
            // an application's check says ready a moment before the server sends it requests
            if (isReady(last) && SERVER_READY.matcher(output).find()) {
                return;
            }
            if (SERVER_READY.matcher(output).find() && deployed < CHECKS.size()) {
                throw new LaunchFailed("An application was not deployed:\n" + causes(output));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new LaunchFailed("The server is not ready after " + PATIENCE.toMinutes() + " minutes; it says: " + last
                + "\n" + causes(server.output()));
    }

    private static boolean isReady(String answer) {
        return CHECKS.stream().allMatch(name -> answer.contains("\"name\":\"" + name + "\""))
                && !answer.contains("DOWN");
    }

    private String answer() {
        try {
            return http.send(
                            HttpRequest.newBuilder(ready)
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "no answer yet (" + e.getMessage() + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("interrupted while the server started", e);
        }
    }

    /**
     * What an application says that does not start stands last, in the line that tells that it does not: before it may stand
     * all that failed in the other one meanwhile.
     */
    private static String causes(String output) {
        String told = TOLD.matcher(output)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElse(output);
        List<String> lines = CAUSE.matcher(told)
                .results()
                .map(match -> "  "
                        + LOG_PREFIX.matcher(match.group()).replaceFirst("").strip())
                .distinct()
                .toList();
        return lines.isEmpty()
                ? output.substring(Math.max(0, output.length() - 2000))
                : String.join("\n", lines.subList(Math.max(0, lines.size() - CAUSES_SHOWN), lines.size()));
    }
}
