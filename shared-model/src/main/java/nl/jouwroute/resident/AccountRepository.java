package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Language;

/** The few columns of accounts that the role LOGIN sees and writes; hence plain SQL. */
@ApplicationScoped
public class AccountRepository {

    @PersistenceContext
    private EntityManager em;

    Optional<Accounts.Account> findByAddress(ContactAddress address) {
        List<?> rows = em.createNativeQuery("select r.id, r.person_id from login_address a"
                        + " join resident r on r.id = a.resident_id where a.kind = ?1 and a.address = ?2")
                .setParameter(1, address.kind().name())
                .setParameter(2, address.value())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Accounts.Account((UUID) row[0], (UUID) row[1], false))
                .findFirst();
    }

    boolean hasAccount(UUID personId) {
        return !em.createNativeQuery("select 1 from resident where person_id = ?1")
                .setParameter(1, personId)
                .getResultList()
                .isEmpty();
    }

    UUID addPerson(Instant now) {
        UUID id = UUID.randomUUID();
        em.createNativeQuery("insert into person (id, created_at) values (?1, ?2)")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        return id;
    }

    Accounts.Account addAccount(UUID personId, ContactAddress address, Instant now) {
        UUID residentId = UUID.randomUUID();
        em.createNativeQuery("insert into resident (id, person_id, created_at, last_login_at) values (?1, ?2, ?3, ?3)")
                .setParameter(1, residentId)
                .setParameter(2, personId)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
        em.createNativeQuery("insert into login_address (kind, address, resident_id) values (?1, ?2, ?3)")
                .setParameter(1, address.kind().name())
                .setParameter(2, address.value())
                .setParameter(3, residentId)
                .executeUpdate();
        return new Accounts.Account(residentId, personId, true);
    }

    /** Adds an address to an account; false when it leads to another. */
    boolean addAddress(UUID residentId, ContactAddress address, Instant now) {
        em.createNativeQuery("insert into login_address (kind, address, resident_id) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, address.kind().name())
                .setParameter(2, address.value())
                .setParameter(3, residentId)
                .executeUpdate();
        Optional<Accounts.Account> owner = findByAddress(address);
        if (owner.isEmpty() || !owner.get().residentId().equals(residentId)) {
            return false;
        }
        prove(owner.get(), address, now);
        return true;
    }

    void noteLanguage(Accounts.Account account, Language language) {
        em.createNativeQuery("update person set language = ?2 where id = ?1 and language <> ?2")
                .setParameter(1, account.personId())
                .setParameter(2, language.tag())
                .executeUpdate();
    }

    /** Notes the log-in and that the address is theirs: a code that was sent there came back. */
    void noteLogin(Accounts.Account account, ContactAddress address, Instant now) {
        em.createNativeQuery("update resident set last_login_at = ?2 where id = ?1")
                .setParameter(1, account.residentId())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        prove(account, address, now);
    }

    private void prove(Accounts.Account account, ContactAddress address, Instant now) {
        em.createNativeQuery("insert into contact_point (id, person_id, kind, address, verified_at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (person_id, kind, address)"
                        + " do update set verified_at = coalesce(contact_point.verified_at, excluded.verified_at)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, account.personId())
                .setParameter(3, address.kind().name())
                .setParameter(4, address.value())
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
    }
}
