package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import org.omnifaces.cdi.Param;

/** What the form of an absence holds, on the advisor's own page and on the coordinator's. */
@Named("absenceInput")
@RequestScoped
public class AbsenceInput {

    @Inject
    @Param(name = "van")
    private String from;

    @Inject
    @Param(name = "tot")
    private String until;

    @Inject
    @Param(name = "waarnemer")
    private String cover;

    @Inject
    @Param(name = "afwezig")
    private String absence;

    /** The message key of what is wrong with the days; empty when they can be read. */
    Optional<String> problem() {
        return AbsenceDays.problem(from, until);
    }

    /** The days, once they have no {@link #problem}. */
    AbsenceDays days() {
        return AbsenceDays.read(from, until);
    }

    /** The colleague who looks after the work; null for nobody. */
    UUID cover() {
        return cover == null ? null : Ids.read(cover);
    }

    /** The absence that is withdrawn. */
    UUID absence() {
        return Ids.read(absence);
    }

    public String getFrom() {
        return from;
    }

    public String getUntil() {
        return until;
    }

    public String getCover() {
        return cover;
    }
}
