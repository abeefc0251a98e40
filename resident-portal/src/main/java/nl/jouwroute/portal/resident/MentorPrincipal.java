package nl.jouwroute.portal.resident;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.UUID;

/** A logged-in mentor as the container knows them. */
public class MentorPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final UUID mentorId;

    public MentorPrincipal(UUID mentorId) {
        super(mentorId.toString());
        this.mentorId = mentorId;
    }

    public UUID mentorId() {
        return mentorId;
    }
}
