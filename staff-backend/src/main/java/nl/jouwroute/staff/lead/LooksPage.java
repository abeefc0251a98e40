package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.lead.LookRepository.Look;
import org.omnifaces.cdi.Param;

/** The page {@code /inzage}: the looks outside the own caseload, newest first. */
@Named("looks")
@RequestScoped
public class LooksPage {

    private static final int SIZE = 50;

    @Inject
    @Param(name = "pagina")
    private String page;

    @Inject
    private ReadLooks readLooks;

    private List<Look> found;

    private List<Look> found() {
        if (found == null) {
            found = readLooks.newest((getPage() - 1) * SIZE, SIZE + 1);
        }
        return found;
    }

    public List<Look> getLines() {
        return found().subList(0, Math.min(SIZE, found().size()));
    }

    public boolean isMore() {
        return found().size() > SIZE;
    }

    /** From 1. */
    public int getPage() {
        return page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    }

    /** Day and time as people say them. */
    public String when(Instant at) {
        return DutchTime.dayAndTime(at);
    }
}
