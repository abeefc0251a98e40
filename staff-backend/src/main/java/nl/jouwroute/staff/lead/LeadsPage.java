package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The page {@code /leads}: the inbox, a page of it at a time; {@link LeadSearch} says of which leads. */
@Named("leads")
@RequestScoped
public class LeadsPage {

    private static final int SIZE = 25;

    @Inject
    @Param(name = "pagina")
    private String page;

    @Inject
    private LeadSearch search;

    @Inject
    private FindLeads leads;

    private List<LeadLine> lines;
    private long count = -1;

    public List<LeadLine> getLines() {
        if (lines == null) {
            lines = leads.page(search.filter(), getFirst(), SIZE);
        }
        return lines;
    }

    public long getCount() {
        if (count < 0) {
            count = leads.count(search.filter());
        }
        return count;
    }

    /** The words searched for fit more people than are looked among. */
    public boolean isBroad() {
        return leads.isBroad(search.filter());
    }

    /** More than were counted. */
    public boolean isMany() {
        return getCount() == FindLeads.MOST_COUNTED;
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

    /** Everybody to filter by. */
    public List<FindLeads.Colleague> getColleagues() {
        return leads.colleagues();
    }
}
