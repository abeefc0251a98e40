package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.media.CaptionsRefused.Why;

/** Captions of videos, one text for each; under the role RESIDENT only the caller's own. */
@ApplicationScoped
public class CaptionRepository {

    /** Longer than any video is. */
    private static final Duration ANY_VIDEO = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager em;

    /**
     * What is kept.
     *
     * @param version from 1, one more with each change
     * @param vtt as a player reads it
     */
    public record Kept(int version, Language language, String vtt) {

        /** What it says, without when. */
        public List<String> words() {
            return Captions.kept(vtt, ANY_VIDEO).lines().stream()
                    .map(Captions.Line::words)
                    .toList();
        }
    }

    /** Empty when nobody typed any. */
    public Optional<Kept> find(UUID videoId) {
        List<?> rows = em.createNativeQuery("select version, lang, vtt from video_caption where video_id = ?1")
                .setParameter(1, videoId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Kept(((Number) row[0]).intValue(), Language.of((String) row[1]), (String) row[2]))
                .findFirst();
    }

    /**
     * @throws NotFound the video has none
     */
    public Kept read(UUID videoId) {
        return find(videoId).orElseThrow(() -> new NotFound("no captions"));
    }

    /**
     * Keeps these instead of what was there. The caller holds the lock of the video's row.
     *
     * @param seen the version that the form showed; 0 when there were none
     * @throws CaptionsRefused CHANGED
     */
    public void keep(VideoCv video, int seen, Language language, Captions captions, UUID staffId, Instant now) {
        requireSeen(video.id(), seen);
        em.createNativeQuery(
                        "insert into video_caption (video_id, resident_id, version, lang, vtt, staff_id, written_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (video_id) do update set"
                                + " version = excluded.version, lang = excluded.lang, vtt = excluded.vtt,"
                                + " staff_id = excluded.staff_id, written_at = excluded.written_at")
                .setParameter(1, video.id())
                .setParameter(2, video.residentId())
                .setParameter(3, seen + 1)
                .setParameter(4, language.tag())
                .setParameter(5, captions.vtt())
                .setParameter(6, staffId)
                .setParameter(7, Timestamp.from(now))
                .executeUpdate();
    }

    /**
     * Takes them away. The caller holds the lock of the video's row.
     *
     * @throws CaptionsRefused CHANGED
     */
    public void remove(UUID videoId, int seen) {
        requireSeen(videoId, seen);
        em.createNativeQuery("delete from video_caption where video_id = ?1")
                .setParameter(1, videoId)
                .executeUpdate();
    }

    private void requireSeen(UUID videoId, int seen) {
        if (find(videoId).map(Kept::version).orElse(0) != seen) {
            throw new CaptionsRefused(Why.CHANGED, 0);
        }
    }
}
