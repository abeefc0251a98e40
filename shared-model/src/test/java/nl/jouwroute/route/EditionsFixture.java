package nl.jouwroute.route;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.Transactions;

/** A database with an editor and a resident, seen by a portal and a back-end; what the tests of editions stand on. */
public final class EditionsFixture implements AutoCloseable {

    /** A Monday afternoon. */
    public static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");

    public static final UUID EDITOR = UUID.randomUUID();
    public static final UUID RESIDENT = UUID.randomUUID();

    private static final int CONNECTIONS = 2;

    private static EditionsFixture shared;

    private final TestDatabase database;
    private final Transactions portal;
    private final Transactions staff;

    /**
     * @param name of the database
     */
    public EditionsFixture(String name) throws SQLException {
        database = TestDatabase.create(name);
        portal = anotherPortal();
        staff = new Transactions(database.url(), "backend", "test", CONNECTIONS);
        run("insert into staff_member (id, name, email, created_at) values ('" + EDITOR
                + "', 'Redactie', 'redactie@voorbeeld.example', '2026-01-01')");
        run("insert into person (id, created_at) values ('" + RESIDENT + "', '2026-01-01')");
        run("insert into resident (id, person_id, created_at, last_login_at) values ('" + RESIDENT + "', '" + RESIDENT
                + "', '2026-01-01', '2026-01-01')");
    }

    /** One for all tests of the route: each looks only at what it made itself. It stays until the tests are over. */
    static synchronized EditionsFixture shared() {
        try {
            if (shared == null) {
                shared = new EditionsFixture("route");
            }
            return shared;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One node more of the portal, with connections and beans of its own; the caller closes it. */
    public Transactions anotherPortal() {
        return new Transactions(database.url(), "portal", "test", CONNECTIONS);
    }

    public Transactions portal() {
        return portal;
    }

    public Transactions staff() {
        return staff;
    }

    public void run(String sql) throws SQLException {
        database.run(sql);
    }

    public <T> T asEditor(Supplier<T> work) {
        return staff.as(new Caller(Set.of(Actor.ANYONE, Actor.EDITOR), EDITOR, "Redactie"), DbRole.STAFF, work);
    }

    public <T> T asAnybody(Supplier<T> work) {
        return portal.as(Caller.PUBLIC, DbRole.READER, work);
    }

    public <T> T asResident(Supplier<T> work) {
        return portal.as(new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), RESIDENT, ""), DbRole.RESIDENT, work);
    }

    /** The titles that the search of the portal finds, the best first, in Dutch. */
    List<String> titles(String typed) {
        return titles(typed, "nl");
    }

    /** The same in another language. */
    List<String> titles(String typed, String language) {
        return asAnybody(() -> portal.beans().get(SearchRepository.class).find(SearchWords.of(typed), language, NOW))
                .stream()
                .map(SearchHit::title)
                .toList();
    }

    @Override
    public void close() {
        portal.close();
        staff.close();
    }
}
