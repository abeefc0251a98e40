package nl.jouwroute.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.outreach.CampaignFigures.PerChannel;

/** Campaigns and their figures, for staff; and what a resident may read of those that reached them. */
@ApplicationScoped
public class CampaignRepository {

    /** As many as a page lists. */
    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager em;

    /** The campaign that this form made before. */
    Optional<OutreachCampaign> findByForm(UUID formKey) {
        return em.createQuery("select c from OutreachCampaign c where c.formKey = :key", OutreachCampaign.class)
                .setParameter("key", formKey)
                .getResultStream()
                .findFirst();
    }

    void add(OutreachCampaign campaign) {
        em.persist(campaign);
        em.flush();
    }

    /**
     * A campaign, to look at.
     *
     * @throws NotFound when there is none
     */
    public OutreachCampaign read(UUID id) {
        return Optional.ofNullable(em.find(OutreachCampaign.class, id))
                .orElseThrow(() -> new NotFound("no such campaign"));
    }

    /**
     * To be changed, or to approach its group.
     *
     * @throws NotFound when there is none
     */
    OutreachCampaign readLocked(UUID id) {
        return Optional.ofNullable(em.find(OutreachCampaign.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("no such campaign"));
    }

    /** All, those that run first, then the newest first. */
    public List<OutreachCampaign> all() {
        return em.createQuery(
                        "select c from OutreachCampaign c order by c.endedAt desc nulls first, c.createdAt desc, c.id",
                        OutreachCampaign.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** This member looked at the page, or was spoken to. */
    private static final String REACHED =
            "exists (select from invitation i where i.campaign_member_id = m.id and i.opened_at is not null)"
                    + " or exists (select from campaign_call c where c.member_id = m.id and c.outcome in ('SPOKEN', 'REFUSED'))";

    private static final String JOINED =
            "exists (select from invitation i where i.campaign_member_id = m.id and i.joined_at is not null)";

    /** The few figures of a campaign that a list shows; as in {@link CampaignFigures}. */
    public record Outline(long group, long reached, long joined) {

        /** Of a campaign without a group. */
        public static final Outline NONE = new Outline(0, 0, 0);
    }

    /** These of all such campaigns that have a group, in one query. */
    public Map<UUID, Outline> outlines(List<UUID> campaignIds) {
        List<?> rows = em.createNativeQuery("select m.campaign_id, count(*), count(*) filter (where " + REACHED + "),"
                        + " count(*) filter (where " + JOINED + ")"
                        + " from campaign_member m where m.campaign_id = any(?1) group by m.campaign_id")
                .setParameter(1, campaignIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Outline(number(row[1]), number(row[2]), number(row[3]))));
    }

    /** What it led to. */
    public CampaignFigures figures(UUID campaignId) {
        Object[] row = (Object[]) em.createNativeQuery("select count(*),"
                        + " (select count(*) from campaign_group(?1)),"
                        + " (select count(*) from campaign_group(?1) g where not exists (select from unnest(g.member_ids) m where campaign_told(m))),"
                        + " count(*) filter (where " + REACHED + "), count(*) filter (where " + JOINED + "),"
                        + " count(*) filter (where exists (select from resident r join future_plan f on f.resident_id = r.id"
                        + "  where r.person_id = present_person(m.person_id) and f.submitted_at >= m.added_at)),"
                        + " count(*) filter (where m.refused)"
                        + " from campaign_member m where m.campaign_id = ?1")
                .setParameter(1, campaignId)
                .getSingleResult();
        return new CampaignFigures(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                channels(campaignId));
    }

    private List<PerChannel> channels(UUID campaignId) {
        List<?> rows = em.createNativeQuery("select v.via,"
                        + " count(distinct i.campaign_member_id) filter (where v.via = 'FLYER' or exists (select from notification n"
                        + "  where n.subject_id = i.id and n.kind = 'CAMPAIGN_INVITATION' and n.state = 'SENT')),"
                        + " count(distinct i.campaign_member_id) filter (where i.opened_at is not null),"
                        + " count(distinct i.campaign_member_id) filter (where i.joined_at is not null),"
                        + " (select count(*) from campaign_member r where r.campaign_id = ?1 and r.refused_via = v.via)"
                        + " from (values ('FLYER', 1), ('EMAIL', 2), ('SMS', 3)) as v (via, place)"
                        + " left join (invitation i join campaign_member m on m.id = i.campaign_member_id and m.campaign_id = ?1)"
                        + "  on i.via = v.via group by v.via, v.place"
                        + " union all select 'PHONE', count(distinct c.member_id),"
                        + " count(distinct c.member_id) filter (where c.outcome in ('SPOKEN', 'REFUSED')),"
                        + " count(distinct c.member_id) filter (where c.talk),"
                        + " (select count(*) from campaign_member r where r.campaign_id = ?1 and r.refused_via = 'PHONE')"
                        + " from campaign_call c join campaign_member m on m.id = c.member_id and m.campaign_id = ?1")
                .setParameter(1, campaignId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new PerChannel((String) row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4])))
                .sorted(Comparator.comparing(
                        one -> List.of("FLYER", "EMAIL", "SMS", "PHONE").indexOf(one.channel())))
                .toList();
    }

    /** What a campaign that reached the caller says of source and reason. */
    public record Reached(String source, String why, Instant at) {}

    /** Under the role RESIDENT: the campaigns that the caller is in. */
    public List<Reached> ofCaller() {
        List<?> rows = em.createNativeQuery("select source, why, added_at from my_campaigns()")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Reached((String) row[0], (String) row[1], ((Timestamp) row[2]).toInstant()))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
