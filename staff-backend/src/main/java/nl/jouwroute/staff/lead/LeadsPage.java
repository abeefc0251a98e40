package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.jouwroute.lead.LeadFilter;
import nl.jouwroute.lead.ListPlace;
import nl.jouwroute.lead.PersonListRepository;
import org.omnifaces.cdi.Param;

/**
 * The page {@code /leads}: the inbox, a page of it at a time; {@link LeadSearch} says of which leads. A page begins at a
 * line, not at a number: what somebody else does meanwhile makes nobody miss a lead, and a far page is as fast as the
 * first.
 */
@Named("leads")
@RequestScoped
public class LeadsPage {

    private static final int SIZE = 25;
    private static final int LAST_BY_NUMBER = FindLeads.MOST_COUNTED / SIZE;

    @Inject
    @Param(name = "pagina")
    private String page;

    @Inject
    @Param(name = "na")
    private String after;

    @Inject
    @Param(name = "voor")
    private String before;

    @Inject
    private LeadSearch search;

    @Inject
    private FindLeads leads;

    private LeadFilter filter;
    private List<LeadLine> lines;
    private List<PersonListRepository.Found> withoutLead;
    private boolean more;
    private long count = -1;

    public List<LeadLine> getLines() {
        if (lines == null) {
            read();
        }
        return lines;
    }

    private LeadFilter filter() {
        if (filter == null) {
            filter = leads.found(search.filter());
        }
        return filter;
    }

    private void read() {
        Optional<ListPlace> back = ListPlace.parse(before, false);
        if (back.isPresent()) {
            lines = leads.page(filter(), back.get(), SIZE);
            more = true;
            return;
        }
        List<LeadLine> found = ListPlace.parse(after, true)
                .map(place -> leads.page(filter(), place, SIZE + 1))
                .orElseGet(() -> leads.page(filter(), (Math.min(getPage(), LAST_BY_NUMBER) - 1) * SIZE, SIZE + 1));
        more = found.size() > SIZE;
        lines = found.subList(0, Math.min(SIZE, found.size()));
    }

    /** How many there are in all, in words. */
    public String getTotal() {
        if (count < 0) {
            count = leads.count(filter());
        }
        String number = String.format(Locale.forLanguageTag("nl"), "%,d", count);
        return count == FindLeads.MOST_COUNTED ? "meer dan " + number : number;
    }

    /** Who was found and has no lead; on the first page only. */
    public List<PersonListRepository.Found> getWithoutLead() {
        if (withoutLead == null) {
            withoutLead = getPage() == 1 ? leads.withoutLead(search.filter()) : List.of();
        }
        return withoutLead;
    }

    /** The words searched for fit more people than are looked among. */
    public boolean isBroad() {
        return filter().isBroad();
    }

    /** More than a file takes along. */
    public boolean isCut() {
        getTotal();
        return count == FindLeads.MOST_COUNTED;
    }

    /** How many stand before this page. */
    public int getFirst() {
        return (getPage() - 1) * SIZE;
    }

    /** From 1. */
    public int getPage() {
        boolean number = page != null && page.matches("[1-9][0-9]{0,5}");
        return number ? Integer.parseInt(page) : 1;
    }

    /** The address of the next page; null on the last. */
    public String getNext() {
        return getLines().isEmpty() || !more
                ? null
                : search.getQuery() + (getPage() + 1) + "&na="
                        + ListPlace.of(lines.get(lines.size() - 1).row());
    }

    /** The address of the page before; null on the first. */
    public String getPrevious() {
        if (getPage() == 1 || getLines().isEmpty()) {
            return null;
        }
        int number = getPage() - 1;
        return search.getQuery()
                + number
                + (number == 1 ? "" : "&voor=" + ListPlace.of(lines.get(0).row()));
    }

    /** Everybody to filter by. */
    public List<FindLeads.Colleague> getColleagues() {
        return leads.colleagues();
    }
}
