package nl.jouwroute.common;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings a database to the version of this build, as its owner: tables by Flyway, then the login roles of the two
 * servers with their passwords, then the first edition of what editors change later. Run it before each new version of the servers:
 *
 * <pre>java -cp 'WEB-INF/lib/*' nl.jouwroute.common.Migrate</pre>
 *
 * with the settings {@code JR_DB_*}, those of the owner included. It may be run again at any time.
 */
public final class Migrate {

    private static final List<DbRole> OF_PORTAL = List.of(
            DbRole.RESIDENT,
            DbRole.LOGIN,
            DbRole.BOOKING_DESK,
            DbRole.LEAD_INTAKE,
            DbRole.REFERRER,
            DbRole.INVITEE,
            DbRole.OBJECTOR,
            DbRole.SYSTEM,
            DbRole.VIEWER,
            DbRole.READER);
    private static final List<DbRole> OF_STAFF =
            List.of(DbRole.STAFF, DbRole.LEAD_INTAKE, DbRole.PARTNER, DbRole.READER);

    private final Settings settings;

    public Migrate(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] args) {
        int done = new Migrate(new Settings()).run();
        System.out.println("The database is up to date; migrations run now: " + done + ".");
    }

    /**
     * Migrates and sets up the login roles.
     *
     * @return how many migrations ran now
     * @throws IllegalStateException when a setting is missing or the database refuses
     */
    public int run() {
        DataSource owner = owner();
        int done = Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
        try (Connection connection = owner.getConnection()) {
            String portal = settings.text(Setting.DB_PORTAL_USER);
            String staff = settings.text(Setting.DB_STAFF_USER);
            setUp(connection, portal, settings.text(Setting.DB_PORTAL_PASSWORD), OF_PORTAL);
            setUp(connection, staff, settings.text(Setting.DB_STAFF_PASSWORD), OF_STAFF);
            grantJobs(connection, staff);
            for (FirstContent content : ServiceLoader.load(FirstContent.class)) {
                add(connection, content);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be set up: " + e.getMessage(), e);
        }
        return done;
    }

    private DataSource owner() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.text(Setting.DB_URL));
        source.setUser(settings.text(Setting.DB_OWNER_USER));
        settings.find(Setting.DB_OWNER_PASSWORD).ifPresent(source::setPassword);
        return source;
    }

    /** NOINHERIT: the login role may do nothing before it takes one of the narrow roles. */
    private static void setUp(Connection connection, String login, String password, List<DbRole> narrow)
            throws SQLException {
        if (!exists(connection, login)) {
            execute(connection, "create role %I", login);
        }
        execute(connection, "alter role %I login noinherit password %L", login, password);
        execute(connection, "grant connect on database %I to %I", connection.getCatalog(), login);
        for (DbRole role : narrow) {
            execute(connection, "grant %I to %I", role.sqlName(), login);
        }
    }

    /** The job table is the one thing that a login role reaches by itself: db-scheduler takes no role. */
    private static void grantJobs(Connection connection, String login) throws SQLException {
        execute(connection, "grant usage on schema public to %I", login);
        execute(connection, "grant select, insert, update, delete on scheduled_tasks to %I", login);
    }

    private static void add(Connection connection, FirstContent content) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(content.insert())) {
            List<String> parameters = content.parameters();
            for (int i = 0; i < parameters.size(); i++) {
                insert.setString(i + 1, parameters.get(i));
            }
            insert.executeUpdate();
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select from pg_roles where rolname = ?")) {
            query.setString(1, role);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** PostgreSQL takes no parameters in such statements: it quotes them itself, by format(). */
    private static void execute(Connection connection, String template, String... words) throws SQLException {
        String statement;
        try (PreparedStatement query = connection.prepareStatement("select format(?, variadic ?::text[])")) {
            query.setString(1, template);
            query.setArray(2, connection.createArrayOf("text", words));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                statement = rows.getString(1);
            }
        }
        try (Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
