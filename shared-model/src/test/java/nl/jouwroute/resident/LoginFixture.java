package nl.jouwroute.resident;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Settings;
import nl.jouwroute.resident.LoginChallenge.Verdict;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;

/** The log-in desk on a real PostgreSQL, reached as the portal reaches it: as jr_login. */
final class LoginFixture {

    static final int SENDS_PER_NETWORK = 40;

    private static LoginFixture only;

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));

    private final TestDatabase database = TestDatabase.create("login_desk");
    private final Transactions transactions = new Transactions(database.url(), "portal", "test", 24);
    private final Map<UUID, UUID> invited = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> joined = new ConcurrentHashMap<>();
    private int addresses;

    /** A log-in through the whole path. */
    record Opened(Accounts.Account account, String token) {}

    private LoginFixture() {
        transactions.beans().with(Clock.class, clock);
        transactions.beans().with(Instance.class, gateHolder());
        transactions
                .beans()
                .with(
                        Settings.class,
                        new Settings(Map.of(
                                "JR_ORIGIN",
                                "https://route.example",
                                "JR_LOGIN_SENDS_PER_NETWORK",
                                "" + SENDS_PER_NETWORK)));
    }

    static synchronized LoginFixture get() {
        if (only == null) {
            only = new LoginFixture();
        }
        return only;
    }

    private Instance<?> gateHolder() {
        InvitationGate gate = new InvitationGate() {
            @Override
            public boolean isFor(UUID invitationId, ContactAddress address) {
                return invited.containsKey(invitationId);
            }

            @Override
            public Optional<UUID> findInvited(UUID invitationId) {
                return Optional.ofNullable(invited.get(invitationId)).filter(id -> !joined.containsKey(invitationId));
            }

            @Override
            public void joined(UUID invitationId, UUID residentId, UUID personId) {
                joined.put(invitationId, personId);
            }
        };
        return (Instance<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Instance.class}, (self, method, args) -> gate);
    }

    TestDatabase database() {
        return database;
    }

    synchronized ContactAddress newAddress() {
        addresses++;
        return new ContactAddress(ContactKind.EMAIL, "kim" + addresses + "@voorbeeld.example");
    }

    private <B, T> T as(Class<B> bean, Function<B, T> work) {
        B made = transactions.beans().get(bean);
        return transactions.as(Caller.PUBLIC, DbRole.LOGIN, () -> work.apply(made));
    }

    boolean mayAsk(ContactAddress address, String browser) {
        return mayAsk(address, browser, "for " + address.value());
    }

    boolean mayAsk(ContactAddress address, String browser, String network) {
        return ask(new LoginDesk.Request(LoginPurpose.RESIDENT, address, browser, network, true, null, Language.DUTCH));
    }

    boolean mayAskUnregistered(ContactAddress address, String browser) {
        return ask(new LoginDesk.Request(
                LoginPurpose.MENTOR, address, browser, "for " + address.value(), false, null, Language.DUTCH));
    }

    private boolean ask(LoginDesk.Request request) {
        return as(LoginDesk.class, desk -> desk.request(request));
    }

    /** Asks for a code and reads it from the message. */
    String ask(ContactAddress address, String browser) {
        if (!mayAsk(address, browser)) {
            throw new IllegalStateException("too often");
        }
        List<String> codes = sentTo(address);
        return codes.get(codes.size() - 1);
    }

    String askOtherThan(String old, ContactAddress address, String browser) {
        String code = ask(address, browser);
        return code.equals(old) ? ask(address, browser) : code;
    }

    List<String> sentTo(ContactAddress address) {
        return list(
                "select params::json->>'code' from notification where address = ? and kind = 'LOGIN_CODE'"
                        + " order by created_at",
                address.value());
    }

    Verdict type(String code, String browser) {
        return type(LoginPurpose.RESIDENT, code, browser);
    }

    Verdict type(LoginPurpose purpose, String code, String browser) {
        return as(LoginDesk.class, desk -> desk.confirm(purpose, code, browser, "tries"))
                .verdict();
    }

    /** A code that is not this one. */
    static String other(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    /** Logs in as somebody does who got the code back, perhaps through an invitation. */
    Opened open(ContactAddress address, UUID invitationId) {
        LoginChallenge confirmed = new LoginChallenge(
                UUID.randomUUID(), LoginPurpose.RESIDENT, address, "", null, invitationId, clock.instant(), 0, true);
        Supplier<Opened> work = () -> {
            Accounts.Account account = transactions.beans().get(Accounts.class).open(confirmed, Optional.empty());
            return new Opened(
                    account, transactions.beans().get(LoginSessions.class).openForResident(account.residentId()));
        };
        transactions.beans().get(Accounts.class);
        transactions.beans().get(LoginSessions.class);
        return transactions.as(Caller.PUBLIC, DbRole.LOGIN, work);
    }

    Optional<LoginSessions.Login> find(String token) {
        return as(LoginSessions.class, sessions -> sessions.find(token));
    }

    void close(String token) {
        as(LoginSessions.class, sessions -> {
            sessions.close(token);
            return null;
        });
    }

    UUID person() {
        UUID id = UUID.randomUUID();
        run("insert into person (id, called, created_at) values (?, 'Kim', ?)", id, Timestamp.from(clock.instant()));
        return id;
    }

    UUID invite(UUID person) {
        UUID invitation = UUID.randomUUID();
        invited.put(invitation, person);
        return invitation;
    }

    Optional<UUID> joined(UUID invitation) {
        return Optional.ofNullable(joined.get(invitation));
    }

    List<String> accounts(ContactAddress address) {
        return list("select resident_id from login_address where address = ?", address.value());
    }

    List<String> verifiedContactPoints(UUID person) {
        return list("select address from contact_point where person_id = ? and verified_at is not null", person);
    }

    String challengeRow(ContactAddress address) {
        return list("select row_to_json(c) from login_challenge c where address = ?", address.value())
                .toString();
    }

    String sessionRows() {
        return list("select row_to_json(s) from login_session s").toString();
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.asSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> list(String sql, Object... values) {
        try (Connection connection = database.asSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
