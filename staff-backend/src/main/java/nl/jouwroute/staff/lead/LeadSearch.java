package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.lead.LeadFilter;
import nl.jouwroute.lead.Track;
import nl.jouwroute.staff.common.PathIds;
import org.omnifaces.cdi.Param;

/** Which leads the inbox shows, as the address says: a filter can be kept as a bookmark. */
@Named("search")
@RequestScoped
public class LeadSearch {

    private static final String NOBODY = "niemand";
    private static final String ME = "mij";

    @Inject
    @Param(name = "naam")
    private String text;

    @Inject
    @Param(name = "spoor")
    private String track;

    @Inject
    @Param(name = "status")
    private String status;

    @Inject
    @Param(name = "klok")
    private String clock;

    @Inject
    @Param(name = "adviseur")
    private String advisor;

    @Inject
    private CallerContext callers;

    /** The same for the database; what the address says wrongly counts as not said. */
    LeadFilter filter() {
        return new LeadFilter(
                text,
                one(Track.values(), track).orElse(null),
                one(LeadFilter.Status.values(), status).orElse(LeadFilter.Status.OPEN),
                one(LeadFilter.Clock.values(), clock).orElse(null),
                advisorId(),
                NOBODY.equals(advisor));
    }

    private UUID advisorId() {
        if (advisor == null || NOBODY.equals(advisor)) {
            return null;
        }
        return ME.equals(advisor) ? callers.current().id() : PathIds.read(advisor);
    }

    /** The value of this name; an unknown one in the address counts as not chosen. */
    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** The address of a page with the present filter, without its number. */
    public String getQuery() {
        return "?" + part("naam", text) + part("spoor", track) + part("status", status) + part("klok", clock)
                + part("adviseur", advisor) + "pagina=";
    }

    private static String part(String name, String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    public boolean isFiltered() {
        return !LeadFilter.OPEN.equals(filter());
    }

    public Track[] getTracks() {
        return Track.values();
    }

    public LeadFilter.Status[] getStatuses() {
        return LeadFilter.Status.values();
    }

    public LeadFilter.Clock[] getClocks() {
        return LeadFilter.Clock.values();
    }

    public String getText() {
        return text;
    }

    public String getTrack() {
        return track;
    }

    public String getStatus() {
        return status == null ? LeadFilter.Status.OPEN.name() : status;
    }

    public String getClock() {
        return clock;
    }

    public String getAdvisor() {
        return advisor;
    }
}
