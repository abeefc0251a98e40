package nl.jouwroute.launcher;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Loads the sample data of the local start and the tests: visibly invented people, accounts to try, a mailbox that
 * can be read. Kept apart from the migrations, with a history of its own, so that a real database never meets them;
 * they mark the database as a sample, and a server in production mode refuses such a one.
 */
final class SampleData {

    /** The password of every demo account, as {@code R__10_demo_accounts.sql} has its hash; printed at the start. */
    static final String PASSWORD = "voorbeeld-2026";

    private SampleData() {}

    static void load(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/demo")
                .table("demo_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
