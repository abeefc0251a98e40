package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds steps, places and sessions by words. A word counts fully where the language's own rules find it (schulden,
 * schuld) or a word that begins with it; else, when it is long enough to be told apart, less where a word looks like it
 * (soliciteren). What has most of the words comes first.
 */
@ApplicationScoped
public class SearchRepository {

    private static final int MOST_OF_A_KIND = 10;

    /**
     * The words one by one: by the rules of the reader's language and of Dutch (empty for a word such as "de", which fits
     * nothing), and as the beginning of a longer word. That one without the rules: they make "tal" of "taal", with which no Taalpunt begins.
     */
    private static final String WORDS =
            "with asked as (select word, to_tsquery(word_rules(?2), word) || to_tsquery(word_rules('nl'), word) as stem,"
                    + " to_tsquery(word_rules(?2), word) || to_tsquery(word_rules('nl'), word)"
                    + " || to_tsquery('simple', word || ':*') as query"
                    + " from unnest(cast(?1 as text[])) as word), ";

    /** How well a text fits all words: {@code words} is its tsvector, {@code plain} its text. */
    private static final String SCORE = "(select coalesce(sum(case"
            + " when numnode(a.stem) > 0 and t.words @@ a.query then 1 + ts_rank(t.words, a.query)"
            + " when numnode(a.stem) > 0 and char_length(a.word) >= 4"
            + " and strict_word_similarity(a.word, t.plain) >= 0.45"
            + " then strict_word_similarity(a.word, t.plain) / 2 end), 0) from asked a)";

    private static final String RANKED = "select key, title, text, starts_at from (select t.key, t.title, t.text,"
            + " t.starts_at, " + SCORE + " as score from texts t) as scored where score > 0"
            + " order by score desc, starts_at, title limit " + MOST_OF_A_KIND;

    /** Each step in the reader's language and in Dutch at once: a newcomer may type the Dutch word. */
    private static final String STEPS = "texts as (select n.step as key, coalesce(o.title, n.title) as title,"
            + " coalesce(o.summary, n.summary) as text, cast(null as timestamptz) as starts_at,"
            + " case when o.step is null then n.words else o.words || n.words end as words,"
            + " lower(concat_ws(' ', n.title, n.summary, n.body, o.title, o.summary, o.body)) as plain"
            + " from route_step_text n left join route_step_text o"
            + " on o.step = n.step and o.language = ?2 and o.language <> 'nl' where n.language = 'nl') ";

    private static final String PLACES = "texts as (select cast(p.id as text) as key, p.name as title,"
            + " coalesce(p.present, '') as text, cast(null as timestamptz) as starts_at,"
            + " to_tsvector(word_rules(?2), p.plain) as words, lower(p.plain) as plain from (select id, name, present,"
            + " concat_ws(' ', name, district, address, present, coalesce(about ->> cast(?2 as text), about ->> 'nl')) as plain"
            + " from meeting_place where active) as p) ";

    private static final String SESSIONS = "texts as (select cast(s.id as text) as key, s.title, s.place as text,"
            + " s.starts_at, to_tsvector(word_rules('nl'), s.plain) as words, lower(s.plain) as plain from (select g.id,"
            + " g.title, r.place, g.starts_at, concat_ws(' ', g.title, k.name, g.about, r.place, r.address) as plain"
            + " from group_session g join session_kind k on k.code = g.kind_code join room r on r.id = g.room_id"
            + " where g.status = 'OPEN' and g.starts_at > cast(?3 as timestamptz)) as s) ";

    @PersistenceContext
    private EntityManager em;

    /**
     * The best fitting steps, then places, then sessions that have yet to start.
     *
     * @param language of the reader; texts without it are searched in Dutch
     */
    public List<SearchHit> find(SearchWords words, String language, Instant now) {
        List<SearchHit> hits = new ArrayList<>();
        if (!words.isEmpty()) {
            hits.addAll(find(SearchHit.Kind.STEP, STEPS, words, language, null));
            hits.addAll(find(SearchHit.Kind.PLACE, PLACES, words, language, null));
            hits.addAll(find(SearchHit.Kind.SESSION, SESSIONS, words, language, now));
        }
        return hits;
    }

    private List<SearchHit> find(SearchHit.Kind kind, String texts, SearchWords words, String language, Instant after) {
        var query = em.createNativeQuery(WORDS + texts + RANKED)
                .setParameter(1, words.asArray())
                .setParameter(2, language);
        if (after != null) {
            query.setParameter(3, Timestamp.from(after));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> hit(kind, (Object[]) row)).toList();
    }

    private static SearchHit hit(SearchHit.Kind kind, Object[] row) {
        return new SearchHit(
                kind,
                (String) row[0],
                (String) row[1],
                (String) row[2],
                Optional.ofNullable((Timestamp) row[3]).map(Timestamp::toInstant));
    }
}
