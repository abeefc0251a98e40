package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.resident.PersonNames;

/** People of whom there is no lead, so that a list of leads cannot show them: who has an account or is in a campaign. */
@ApplicationScoped
public class PersonListRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * Somebody without a lead.
     *
     * @param called the own name; null when it is not known
     * @param name as a list shows it: the own name, else an address
     * @param account whether there is an account
     * @param campaignId the newest campaign that this person is in; may be null
     * @param campaign its name; may be null
     * @param referralId the newest referral; may be null
     */
    public record Found(
            UUID id,
            String called,
            String name,
            boolean objects,
            boolean account,
            UUID campaignId,
            String campaign,
            UUID referralId) {}

    /** Those whom the words fit, as the search among leads reads them; not who was merged into somebody else. */
    public List<Found> withoutLead(String words, int most) {
        LeadQuery people = LeadQuery.people(words);
        Query query = em.createNativeQuery("select p.id, p.called, " + PersonNames.OF_P + " as name,"
                + " p.objects, exists (select from resident r where r.person_id = p.id), m.id, m.name,"
                + " (select r.id from referral r where r.person_id = p.id order by r.received_at desc, r.id limit 1)"
                + " from person p left join lateral (select g.id, g.name from campaign_member cm"
                + " join campaign g on g.id = cm.campaign_id where cm.person_id = p.id"
                + " order by cm.added_at desc, g.id limit 1) m on true"
                + " where p.id = any(array(" + people.sql() + ")) and p.merged_into is null"
                + " and not exists (select from lead l where l.person_id = p.id)"
                + " order by lower(p.called), p.id limit " + most);
        int number = 1;
        for (Object value : people.parameters()) {
            query.setParameter(number++, value);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Found(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Boolean) row[3],
                        (Boolean) row[4],
                        (UUID) row[5],
                        (String) row[6],
                        (UUID) row[7]))
                .toList();
    }
}
