package nl.jouwroute.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the database says of itself: which migrations it had, and whether it was filled with sample data. */
@ApplicationScoped
public class InstallationRepository {

    private static final String ANY_MIGRATION = "db/migration/V1__core.sql";
    private static final Pattern MIGRATION = Pattern.compile("db/migration/V(\\d+)__.*\\.sql");

    @PersistenceContext
    private EntityManager em;

    public boolean hasSampleData() {
        return (Boolean)
                em.createNativeQuery("select sample_data from installation").getSingleResult();
    }

    /** The newest migration that the database had. */
    public int schemaVersion() {
        return ((Number) em.createNativeQuery(
                                "select coalesce(max(cast(version as integer)), 0) from flyway_schema_history where success")
                        .getSingleResult())
                .intValue();
    }

    /** The newest migration that this build knows. */
    public static int expectedSchemaVersion() {
        URL migration = InstallationRepository.class.getClassLoader().getResource(ANY_MIGRATION);
        try {
            URLConnection connection = migration.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return newest(jar.getJarFile().stream().map(entry -> entry.getName()));
            }
            File folder = new File(migration.getPath()).getParentFile();
            return newest(Stream.of(folder.list()).map(name -> "db/migration/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int newest(Stream<String> names) {
        return names.map(MIGRATION::matcher)
                .filter(Matcher::matches)
                .mapToInt(version -> Integer.parseInt(version.group(1)))
                .max()
                .orElse(0);
    }
}
