package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many people must still hear who put them forward and why. */
@ApplicationScoped
class ToTellRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * How many there are whom nobody told.
     *
     * @param late past the last day
     * @param soon in the days before it, and on it
     */
    record Count(long late, long soon) {

        static final Count NONE = new Count(0, 0);

        static Count sum(List<Count> counts) {
            return new Count(
                    counts.stream().mapToLong(Count::late).sum(),
                    counts.stream().mapToLong(Count::soon).sum());
        }
    }

    /**
     * Everybody's.
     *
     * @param byAdvisor of whom an advisor has an open lead; under the key null those of nobody who is here
     * @param all each person once, whoever has their leads
     */
    record Counts(Map<UUID, Count> byAdvisor, Count all) {

        Count of(UUID advisor) {
            return byAdvisor.getOrDefault(advisor, Count.NONE);
        }
    }

    Counts counts(LocalDate today) {
        List<?> rows = em.createNativeQuery("select advisor, grouping(advisor),"
                        + " count(distinct id) filter (where due < cast(?1 as date)),"
                        + " count(distinct id) filter (where due >= cast(?1 as date)) from ("
                        + "select r.id, l.advisor_id as advisor, " + ToTell.BY + " as due"
                        + ToTell.from(
                                "?1",
                                "join lead l on l.person_id = p.id and l.ended_at is null"
                                        + " and l.advisor_id is not null")
                        + " union all select r.id, null, " + ToTell.BY + ToTell.from("?1", "") + " and "
                        + ToTell.OF_NOBODY
                        + ") waits group by grouping sets ((advisor), ())")
                .setParameter(1, today.toString())
                .getResultList();
        Map<UUID, Count> byAdvisor = new HashMap<>();
        Count all = Count.NONE;
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            Count count = new Count(((Number) row[2]).longValue(), ((Number) row[3]).longValue());
            if (((Number) row[1]).intValue() == 1) {
                all = count;
            } else {
                byAdvisor.put((UUID) row[0], count);
            }
        }
        return new Counts(byAdvisor, all);
    }
}
