package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/** Videos and uploads; under the role RESIDENT only the caller's own. */
@ApplicationScoped
public class VideoRepository {

    @PersistenceContext
    private EntityManager em;

    public void add(VideoCv video, MediaUpload upload) {
        em.persist(video);
        em.flush();
        em.persist(upload);
    }

    /**
     * A video by id and owner.
     *
     * @throws NotFound no such video, or somebody else's
     */
    public VideoCv readOwn(UUID residentId, UUID videoId) {
        return find(videoId)
                .filter(video -> video.residentId().equals(residentId))
                .orElseThrow(() -> new NotFound("no such video"));
    }

    /**
     * An upload by id and owner, locked until the end of the transaction.
     *
     * @throws NotFound no such upload, or somebody else's
     */
    public MediaUpload readOwnUpload(UUID residentId, UUID videoId) {
        MediaUpload upload = em.find(MediaUpload.class, videoId, LockModeType.PESSIMISTIC_WRITE);
        if (upload == null || !upload.residentId().equals(residentId)) {
            throw new NotFound("no such upload");
        }
        return upload;
    }

    public Optional<VideoCv> find(UUID videoId) {
        return Optional.ofNullable(em.find(VideoCv.class, videoId));
    }

    /**
     * A video, whoever's it is.
     *
     * @throws NotFound no such video
     */
    public VideoCv read(UUID videoId) {
        return find(videoId).orElseThrow(() -> new NotFound("no such video"));
    }

    /**
     * A video to be judged: locked until the end of the transaction, so that two advisors come one after the other.
     *
     * @throws NotFound no such video
     */
    public VideoCv readLocked(UUID videoId) {
        return Optional.ofNullable(em.find(VideoCv.class, videoId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("no such video"));
    }

    /** The upload of a video, locked until the end of the transaction. */
    public Optional<MediaUpload> findUpload(UUID videoId) {
        return Optional.ofNullable(em.find(MediaUpload.class, videoId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The resident's videos that still are one, newest first: also those coming in or rejected. */
    public List<VideoCv> listOf(UUID residentId) {
        return em.createQuery(
                        "select v from VideoCv v where v.residentId = :resident"
                                + " and v.state not in (nl.jouwroute.media.VideoState.DELETED,"
                                + " nl.jouwroute.media.VideoState.EXPIRED) order by v.startedAt desc",
                        VideoCv.class)
                .setParameter("resident", residentId)
                .getResultList();
    }

    /** Uploads that can still be gone on with, newest first. */
    public List<MediaUpload> openUploads(UUID residentId, Instant now) {
        return em.createQuery(
                        "select u from MediaUpload u, VideoCv v where v.id = u.videoId and u.residentId = :resident"
                                + " and u.finishedAt is null and u.expiresAt > :now"
                                + " and v.state = nl.jouwroute.media.VideoState.RECEIVING order by u.startedAt desc",
                        MediaUpload.class)
                .setParameter("resident", residentId)
                .setParameter("now", now)
                .getResultList();
    }

    /** How many videos of the resident were begun since then, whatever became of them. */
    public long countStartedSince(UUID residentId, Instant since) {
        return em.createQuery(
                        "select count(v) from VideoCv v where v.residentId = :resident and v.startedAt > :since",
                        Long.class)
                .setParameter("resident", residentId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** How many videos of the resident were completed since then, whatever became of them. */
    public long countReceivedSince(UUID residentId, Instant since) {
        return em.createQuery(
                        "select count(v) from VideoCv v where v.residentId = :resident and v.receivedAt > :since",
                        Long.class)
                .setParameter("resident", residentId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Makes the resident's requests to start a video wait for each other until the end of the transaction. */
    public void oneAtATime(UUID residentId) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 4)) as text)")
                .setParameter(1, residentId.toString())
                .getSingleResult();
    }

    /**
     * Takes the video that waits longest in this state in hand, so that no other worker does.
     *
     * @param token the worker's own; what it finds is accepted with this token only
     * @param until after this, others may think that the worker died
     */
    public Optional<VideoCv> takeInHand(VideoState state, UUID token, Instant now, Instant until) {
        List<?> ids = em.createNativeQuery("select id from video_cv where state = ?1"
                        + " and (lease_until is null or lease_until <= ?2)"
                        + " order by received_at limit 1 for update skip locked")
                .setParameter(1, state.name())
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst().map(id -> {
            VideoCv video = em.find(VideoCv.class, id);
            em.refresh(video);
            video.takeInHand(token, until);
            return video;
        });
    }

    /** Uploads that took too long, or that are complete without anybody having said so, oldest first. */
    public List<MediaUpload> unfinished(int atMost) {
        return em.createQuery(
                        "select u from MediaUpload u, VideoCv v where v.id = u.videoId and u.finishedAt is null"
                                + " and v.state = nl.jouwroute.media.VideoState.RECEIVING order by u.startedAt",
                        MediaUpload.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Videos of which all files may go: thrown away, expired or rejected. */
    public List<UUID> withFilesToRemove(int atMost) {
        return em.createQuery(
                        "select v.id from VideoCv v where v.filesGoneAt is null"
                                + " and v.state in (nl.jouwroute.media.VideoState.DELETED,"
                                + " nl.jouwroute.media.VideoState.EXPIRED, nl.jouwroute.media.VideoState.REJECTED)",
                        UUID.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Videos whose original is no longer needed: approved, or received before the given instant. */
    public List<UUID> withOriginalToRemove(Instant receivedBefore, int atMost) {
        return em.createQuery(
                        "select v.id from VideoCv v where v.originalGoneAt is null and v.filesGoneAt is null"
                                + " and (v.state = nl.jouwroute.media.VideoState.APPROVED or (v.receivedAt < :before"
                                + " and v.state in (nl.jouwroute.media.VideoState.READY,"
                                + " nl.jouwroute.media.VideoState.NEEDS_CHANGES)))",
                        UUID.class)
                .setParameter("before", receivedBefore)
                .setMaxResults(atMost)
                .getResultList();
    }

    /**
     * Videos that wait for an advisor's judgement and may be looked at, oldest first; of each resident the newest
     * only.
     */
    public List<VideoCv> waitingForReview() {
        return em.createQuery(
                        "select v from VideoCv v where v.state = nl.jouwroute.media.VideoState.READY"
                                + " and not exists (select n.id from VideoCv n where n.residentId = v.residentId"
                                + " and n.readyAt > v.readyAt and n.state in (nl.jouwroute.media.VideoState.READY,"
                                + " nl.jouwroute.media.VideoState.APPROVED,"
                                + " nl.jouwroute.media.VideoState.NEEDS_CHANGES))"
                                + " and exists (select c.id from Consent c, Resident r where r.id = v.residentId"
                                + " and c.personId = r.person.id"
                                + " and c.purpose = nl.jouwroute.resident.ConsentPurpose.VIDEO_REVIEW and c.given = true"
                                + " and not exists (select d.id from Consent d where d.personId = c.personId"
                                + " and d.purpose = c.purpose and d.at > c.at)) order by v.readyAt",
                        VideoCv.class)
                .getResultList();
    }
}
