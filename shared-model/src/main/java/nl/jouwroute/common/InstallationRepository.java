package nl.jouwroute.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the database says about itself; read when a server starts and when its health is asked. */
@ApplicationScoped
public class InstallationRepository {

    @PersistenceContext
    private EntityManager em;

    /** The newest migration that was applied; 0 when there is none. */
    public int schemaVersion() {
        Number version =
                (Number) em.createNativeQuery("select coalesce(max(cast(version as int)), 0) from flyway_schema_history"
                                + " where success and version is not null")
                        .getSingleResult();
        return version.intValue();
    }

    /** Whether the database was filled with sample data; production refuses it. */
    public boolean hasSampleData() {
        return (Boolean)
                em.createNativeQuery("select sample_data from installation").getSingleResult();
    }

    /** Whether the table of demo accounts is there; production refuses that too. */
    public boolean hasDemoAccounts() {
        return (Boolean) em.createNativeQuery("select to_regclass('public.demo_account') is not null")
                .getSingleResult();
    }
}
