package nl.jouwroute.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build made and fetched.
 *
 * @param payara the Payara Micro jar
 * @param portal the portal's WAR
 * @param staff the back-end's WAR
 */
public record Artifacts(Path payara, Path portal, Path staff) {

    public Artifacts {
        mustExist(payara);
        mustExist(portal);
        mustExist(staff);
    }

    /**
     * From the system properties {@code jr.payara}, {@code jr.portal.war} and {@code jr.staff.war}, which the build
     * sets.
     *
     * @throws LaunchFailed when one is not set or not there
     */
    public static Artifacts fromSystemProperties() {
        return new Artifacts(path("jr.payara"), path("jr.portal.war"), path("jr.staff.war"));
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
