package nl.jouwroute.common;

import java.util.List;

/**
 * What must hold before a server takes work, the same for both applications: the schema is the one that it was built
 * for; and in production there are a public origin over https, mail, a scanner, an identity provider and a folder for
 * videos, and no trace of the demonstration.
 */
public final class StartRules {

    private static final List<Setting> PRODUCTION_NEEDS =
            List.of(Setting.ORIGIN, Setting.SMTP_HOST, Setting.CLAMD_HOST, Setting.OIDC_ISSUER, Setting.MEDIA_DIR);

    private StartRules() {}

    /**
     * Refuses what a server must not start with.
     *
     * @throws IllegalStateException with one sentence for the operator
     */
    public static void check(Settings settings, InstallationFacts found) {
        int expected = SchemaVersion.ofThisProgram();
        require(
                found.schemaVersion() == expected,
                "The database has schema version " + found.schemaVersion() + " and this program needs " + expected
                        + ": run the migrate command of this version.");
        if (settings.mode() == Mode.PRODUCTION) {
            checkProduction(settings, found);
        }
    }

    private static void checkProduction(Settings settings, InstallationFacts found) {
        PRODUCTION_NEEDS.forEach(settings::text);
        require(
                settings.text(Setting.ORIGIN).startsWith("https://"),
                Setting.ORIGIN.variable() + " must start with https:// in production.");
        require(!found.local(), "This is the database of the local start; production needs a PostgreSQL server.");
        require(!found.sampleData(), "The database holds sample data; production needs an empty one.");
        require(!found.demoAccounts(), "The database holds demo accounts; production needs an empty one.");
        require(!found.demoMessages(), "The database holds demo messages; production needs an empty one.");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
