package nl.jouwroute.staff.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.InstallationRepository;
import nl.jouwroute.common.Mode;
import nl.jouwroute.common.SchemaVersion;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;

/**
 * What must hold before the back-end takes work: the schema is the one that it was built for, and a production
 * server has an identity provider, a public origin over https, a scanner, mail, and no trace of the demonstration.
 */
@ApplicationScoped
public class StartChecks {

    private static final Setting[] PRODUCTION_NEEDS = {
        Setting.ORIGIN, Setting.OIDC_ISSUER, Setting.CLAMD_HOST, Setting.SMTP_HOST, Setting.MEDIA_DIR
    };

    private final Settings settings;
    private final InstallationRepository installation;

    @Inject
    public StartChecks(Settings settings, InstallationRepository installation) {
        this.settings = settings;
        this.installation = installation;
    }

    /** For the proxy. */
    StartChecks() {
        this(null, null);
    }

    /**
     * @throws IllegalStateException with one sentence for the operator
     */
    @UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
    public void run() {
        int schema = installation.schemaVersion();
        if (schema != SchemaVersion.ofThisProgram()) {
            throw new IllegalStateException("The database is at schema version " + schema + ", this program needs "
                    + SchemaVersion.ofThisProgram() + ": run the migrate command first.");
        }
        if (settings.mode() == Mode.PRODUCTION) {
            refuseDemonstration();
        }
    }

    private void refuseDemonstration() {
        for (Setting needed : PRODUCTION_NEEDS) {
            settings.text(needed);
        }
        if (!settings.text(Setting.ORIGIN).startsWith("https://")) {
            throw new IllegalStateException(Setting.ORIGIN.variable() + " must start with https:// in production.");
        }
        if (installation.hasSampleData() || installation.hasDemoAccounts()) {
            throw new IllegalStateException(
                    "The database holds sample data or demo accounts; production refuses it. Start with an empty one.");
        }
    }
}
