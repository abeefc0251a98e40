package nl.jouwroute.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the build made and fetched.
 *
 * @param payara the Payara Micro jar
 * @param portal the portal's WAR
 * @param staff the back-end's WAR
 * @param more other WARs for the same server; none but in the benchmark
 */
public record Artifacts(Path payara, Path portal, Path staff, List<Path> more) {

    public Artifacts {
        mustExist(payara);
        mustExist(portal);
        mustExist(staff);
        more = List.copyOf(more);
        more.forEach(Artifacts::mustExist);
    }

    /**
     * From the system properties {@code jr.payara}, {@code jr.portal.war} and {@code jr.staff.war}, which the build
     * sets.
     *
     * @throws LaunchFailed when one is not set or not there
     */
    public static Artifacts fromSystemProperties() {
        return new Artifacts(path("jr.payara"), path("jr.portal.war"), path("jr.staff.war"), List.of());
    }

    /** The same, with one WAR more on the server. */
    public Artifacts with(Path war) {
        return new Artifacts(payara, portal, staff, List.of(war));
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
