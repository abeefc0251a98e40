package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a partner said when putting this person forward; read for the lead that came of it. */
@ApplicationScoped
public class PartnerWordRepository {

    @PersistenceContext
    private EntityManager em;

    /** What the newest referral on this lead says; empty when nobody put this person forward. */
    public Optional<PartnerWord> newestOf(UUID leadId) {
        List<?> rows = em.createNativeQuery("select o.name, m.name, m.email, r.reason, r.explanation,"
                        + " r.young_person_knows, r.mentor_told, r.received_at, r.withdrawn_at"
                        + " from lead_signal s join referral r on r.id = s.subject_id"
                        + " join referring_organisation o on o.id = r.organisation_id"
                        + " join mentor m on m.id = r.mentor_id"
                        + " where s.lead_id = ?1 and s.kind = 'REFERRAL' order by s.at desc limit 1")
                .setParameter(1, leadId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new PartnerWord(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Boolean) row[5],
                        (String) row[6],
                        ((Timestamp) row[7]).toInstant(),
                        row[8] == null ? null : ((Timestamp) row[8]).toInstant()));
    }
}
