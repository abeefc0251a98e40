package nl.jouwroute.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DbSession;
import nl.jouwroute.common.Settings;

/** Transactions of the same persistence unit as on the server, on a database of a test, as a caller and a database role. */
public final class Transactions implements AutoCloseable {

    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // each of these stands for a server of its own
    private final ThreadLocal<Running> running = new ThreadLocal<>();

    private final Beans beans = new Beans(this);

    /**
     * @param url JDBC address, with {@code stringtype=unspecified}
     * @param user a login role of the servers
     */
    public Transactions(String url, String user, String password, int connections) {
        factory = Persistence.createEntityManagerFactory(
                "jouwroute",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        "",
                        "jakarta.persistence.jdbc.url",
                        url,
                        "jakarta.persistence.jdbc.user",
                        user,
                        "jakarta.persistence.jdbc.password",
                        password,
                        "eclipselink.connection-pool.default.min",
                        Integer.toString(connections),
                        "eclipselink.connection-pool.default.max",
                        Integer.toString(connections),
                        "eclipselink.weaving",
                        "false",
                        "eclipselink.exclude-eclipselink-orm",
                        "true"));
        beans.with(CallerContext.class, new CallerContext() {
            @Override
            public Caller current() {
                return running.get().caller;
            }

            @Override
            public String origin() {
                return "PORTAL";
            }
        });
    }

    public Beans beans() {
        return beans;
    }

    /** With this clock, and a public address with which the links in messages begin. */
    public Transactions at(Clock clock) {
        beans.with(Clock.class, clock).with(Settings.class, new Settings(Map.of("JR_ORIGIN", "https://route.example")));
        return this;
    }

    /** Does the work in a transaction of its own; what it throws rolls back and comes out. */
    public <T> T as(Caller caller, DbRole role, Supplier<T> work) {
        EntityManager em = factory.createEntityManager();
        running.set(new Running(em, newRegistry(), caller));
        try {
            em.getTransaction().begin();
            beans.get(DbSession.class).begin(role);
            T result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            running.remove();
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    EntityManager entityManager() {
        return running.get().em;
    }

    TransactionSynchronizationRegistry registry() {
        Running now = running.get();
        return now == null ? newRegistry() : now.registry;
    }

    private static TransactionSynchronizationRegistry newRegistry() {
        Map<Object, Object> resources = new HashMap<>();
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getResource" -> resources.get(args[0]);
                    case "putResource" -> resources.put(args[0], args[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public void close() {
        factory.close();
    }

    private record Running(EntityManager em, TransactionSynchronizationRegistry registry, Caller caller) {}
}
