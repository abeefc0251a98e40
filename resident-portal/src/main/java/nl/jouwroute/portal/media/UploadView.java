package nl.jouwroute.portal.media;

import java.text.NumberFormat;
import nl.jouwroute.media.MediaUpload;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;

/** An upload that stopped half-way, as the page and its script see it. */
public final class UploadView {

    private static final double MEGABYTE = 1_000_000;
    private static final long EXACT_BELOW = 10_000_000;

    private final MediaUpload upload;
    private final long offset;

    UploadView(MediaUpload upload, long offset) {
        this.upload = upload;
        this.offset = offset;
    }

    public String getAddress() {
        return TusServlet.ADDRESS + "/" + upload.videoId();
    }

    public String getFingerprint() {
        return upload.fingerprint().orElse("");
    }

    public long getOffset() {
        return offset;
    }

    public long getLength() {
        return upload.length();
    }

    /** How much is here, in words. */
    public String getProgress() {
        return Pages.text("video.progress", megabytes(offset), megabytes(upload.length()));
    }

    private static String megabytes(long bytes) {
        NumberFormat format = NumberFormat.getInstance(Spoken.now().locale());
        format.setMaximumFractionDigits(bytes < EXACT_BELOW ? 1 : 0);
        return format.format(bytes / MEGABYTE);
    }
}
