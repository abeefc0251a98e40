package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.Ids;
import nl.jouwroute.lead.LeadFilter;
import nl.jouwroute.lead.Track;
import nl.jouwroute.staff.common.Typed;
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
    @Param(name = "looptijd")
    private String age;

    @Inject
    @Param(name = "adviseur")
    private String advisor;

    @Inject
    private CallerContext callers;

    /** The same for the database; what the address says wrongly counts as not said. */
    LeadFilter filter() {
        Map<String, String> said = new HashMap<>();
        said.put("naam", text);
        said.put("spoor", track);
        said.put("status", status);
        said.put("klok", clock);
        said.put("looptijd", age);
        said.put("adviseur", advisor);
        return read(said::get, callers.current().id());
    }

    /** A filter as an address says it, also where there is no page. */
    static LeadFilter read(UnaryOperator<String> address, UUID me) {
        String advisor = blankAsNull(address.apply("adviseur"));
        return new LeadFilter(
                blankAsNull(address.apply("naam")),
                Typed.one(Track.values(), address.apply("spoor")).orElse(null),
                Typed.one(LeadFilter.Status.values(), address.apply("status")).orElse(LeadFilter.Status.OPEN),
                Typed.one(LeadFilter.Clock.values(), address.apply("klok")).orElse(null),
                advisorId(advisor, me),
                NOBODY.equals(advisor),
                Typed.one(LeadFilter.Age.values(), address.apply("looptijd")).orElse(null));
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static UUID advisorId(String advisor, UUID me) {
        if (advisor == null || NOBODY.equals(advisor)) {
            return null;
        }
        return ME.equals(advisor) ? me : Ids.find(advisor).orElse(null);
    }

    /** The value of this name; an unknown one in the address counts as not chosen. */
    /** The address of a page with the present filter, without its number. */
    public String getQuery() {
        return "?" + part("naam", text) + part("spoor", track) + part("status", status) + part("klok", clock)
                + part("looptijd", age) + part("adviseur", advisor) + "pagina=";
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

    public LeadFilter.Age[] getAges() {
        return LeadFilter.Age.values();
    }

    public String getAge() {
        return age;
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
