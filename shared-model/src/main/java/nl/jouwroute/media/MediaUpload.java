package nl.jouwroute.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A video on its way here: how long it will be, until when it may take, and what the resident answered when asked
 * whether an advisor may look. How much has arrived is known to the {@link BlobStore} alone.
 */
@Entity
@Table(name = "media_upload")
public class MediaUpload {

    @Id
    @Column(name = "video_id")
    private UUID videoId;

    @Column(name = "resident_id")
    private UUID residentId;

    private long length;

    private String fingerprint;

    @Column(name = "review_allowed")
    private boolean reviewAllowed;

    @Column(name = "text_version")
    private int textVersion;

    private String language;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    /** For JPA. */
    protected MediaUpload() {}

    MediaUpload(VideoCv video, UploadRequest request, Instant expiresAt) {
        this.videoId = video.id();
        this.residentId = video.residentId();
        this.length = request.length();
        this.fingerprint = request.fingerprint();
        this.reviewAllowed = request.reviewAllowed();
        this.textVersion = request.textVersion();
        this.language = request.language();
        this.startedAt = video.startedAt();
        this.expiresAt = expiresAt;
    }

    /** Everything has arrived. */
    void finish(Instant now) {
        finishedAt = now;
    }

    public UUID videoId() {
        return videoId;
    }

    public UUID residentId() {
        return residentId;
    }

    /** Bytes of the whole file. */
    public long length() {
        return length;
    }

    /** By which the browser knows the same file again. */
    public Optional<String> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    /** The answer to the question whether an advisor may look. */
    public boolean reviewAllowed() {
        return reviewAllowed;
    }

    /** Version of the text under which that was answered. */
    public int textVersion() {
        return textVersion;
    }

    public String language() {
        return language;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** True when it took too long; what has arrived is thrown away soon. */
    public boolean isExpired(Instant now) {
        return !isFinished() && !now.isBefore(expiresAt);
    }
}
