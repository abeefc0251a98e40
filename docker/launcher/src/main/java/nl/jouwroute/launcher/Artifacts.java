package nl.jouwroute.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build made and fetched.
 *
 * @param payara the Payara Micro jar
 * @param wars the applications, in the order in which the server starts them
 */
public record Artifacts(Path payara, List<Path> wars) {

    public Artifacts {
        wars = List.copyOf(wars);
        mustExist(payara);
        wars.forEach(Artifacts::mustExist);
    }

    /**
     * Both applications, from the system properties {@code jr.payara}, {@code jr.portal.war} and
     * {@code jr.staff.war}, which the build sets.
     *
     * @throws LaunchFailed when one is not set or not there
     */
    public static Artifacts fromSystemProperties() {
        return new Artifacts(path("jr.payara"), List.of(path("jr.portal.war"), path("jr.staff.war")));
    }

    /** The same, with one WAR more on the server. */
    public Artifacts with(Path war) {
        return new Artifacts(
                payara, Stream.concat(wars.stream(), Stream.of(war)).toList());
    }

    /** One of them on a server of its own. */
    public Artifacts only(Path war) {
        return new Artifacts(payara, List.of(war));
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new LaunchFailed("Start it with: mvn -Prun (the system property " + property + " is not set).");
        }
        return Path.of(value).toAbsolutePath();
    }

    private static void mustExist(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new LaunchFailed("The build did not make " + path + "; run mvn -Prun.");
        }
    }
}
