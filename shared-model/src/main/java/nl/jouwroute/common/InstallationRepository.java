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

    /** What there is to know before a server starts on this database. */
    public InstallationFacts facts() {
        return new InstallationFacts(
                schemaVersion(),
                yes("select sample_data from installation"),
                yes("select to_regclass('public.demo_account') is not null"),
                yes("select to_regclass('public.demo_message') is not null"),
                yes("select coalesce(current_setting('jouwroute.local', true), '') = 'true'"));
    }

    private boolean yes(String question) {
        return (Boolean) em.createNativeQuery(question).getSingleResult();
    }
}
