package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.lead.LeadFilter;
import nl.jouwroute.lead.LeadListRepository;
import nl.jouwroute.lead.Track;
import nl.jouwroute.staff.common.PathIds;
import org.omnifaces.cdi.Param;

/** The page {@code /leads}: the inbox, with its filter and page in the address. */
@Named("leads")
@RequestScoped
public class LeadsPage {

    private static final int SIZE = 25;
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
    @Param(name = "pagina")
    private String page;

    @Inject
    private FindLeads leads;

    @Inject
    private CallerContext callers;

    private List<LeadLine> lines;
    private long count = -1;

    private LeadFilter filter() {
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

    public List<LeadLine> getLines() {
        if (lines == null) {
            lines = leads.page(filter(), getFirst(), SIZE);
        }
        return lines;
    }

    public long getCount() {
        if (count < 0) {
            count = leads.count(filter());
        }
        return count;
    }

    /** More than were counted. */
    public boolean isMany() {
        return getCount() == LeadListRepository.MOST_COUNTED;
    }

    /** How many stand before this page. */
    public int getFirst() {
        return (getPage() - 1) * SIZE;
    }

    /** From 1. */
    public int getPage() {
        boolean number = page != null && page.matches("[1-9][0-9]{0,3}");
        return number ? Integer.parseInt(page) : 1;
    }

    public int getPages() {
        return (int) Math.max(1, (getCount() + SIZE - 1) / SIZE);
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
        return !new LeadFilter(null, null, LeadFilter.Status.OPEN, null, null, false).equals(filter());
    }

    /** Everybody to filter by. */
    public List<FindLeads.Colleague> getColleagues() {
        return leads.colleagues();
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
