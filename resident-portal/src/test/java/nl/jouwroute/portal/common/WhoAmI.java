package nl.jouwroute.portal.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.NotTheirs;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;

/** A use case of the test only: tells as whom its transaction speaks to the database. */
@ApplicationScoped
public class WhoAmI {

    @PersistenceContext
    private EntityManager em;

    /** For everybody; answers with role, resident and whether a resident's row could be seen. */
    @UseCase(as = DbRole.RESIDENT, allow = Actor.ANYONE)
    public List<String> asAnyone() {
        return present();
    }

    @UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
    public List<String> asLogin() {
        return present();
    }

    /** For residents only. */
    @UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
    public List<String> asResident() {
        return present();
    }

    /** Asks for what is not the caller's. */
    @UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
    public void asksForAnothers(UUID key) {
        present(); // the transaction has its connection
        throw new NotTheirs("THING_ASKED", "THING", key);
    }

    /** Outside a use case there is no transaction and no role. */
    public List<String> unguarded() {
        return present();
    }

    private List<String> present() {
        Object[] row = (Object[]) em.createNativeQuery("select cast(current_user as text),"
                        + " coalesce(current_setting('jouwroute.resident', true), '')")
                .getSingleResult();
        return List.of((String) row[0], (String) row[1]);
    }
}
