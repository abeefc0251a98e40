package nl.jouwroute.staff.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Refused;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.PathPart;
import nl.jouwroute.staff.common.Words;

/** {@code /edities} and {@code /editie/nummer}: what there was, who changed what, and going back. */
@Named("editionsPage")
@RequestScoped
public class EditionsPage {

    @Inject
    private PathPart address;

    @Inject
    private ReadEditions readEditions;

    @Inject
    private EditRoute editRoute;

    private List<ReadEditions.Line> editions;
    private List<ReadEditions.Done> latest;
    private ReadEditions.Comparison comparison;
    private String problem;

    public List<ReadEditions.Line> getEditions() {
        if (editions == null) {
            editions = readEditions.all();
        }
        return editions;
    }

    public List<ReadEditions.Done> getLatest() {
        if (latest == null) {
            latest = readEditions.latest();
        }
        return latest;
    }

    private int number() {
        String number = address.read();
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw new NotFound("no edition in the address");
        }
        return Integer.parseInt(number);
    }

    public ReadEditions.Comparison getComparison() {
        if (comparison == null) {
            comparison = readEditions.compare(number());
        }
        return comparison;
    }

    /** Lets residents see this edition again. */
    public void rollBack() {
        try {
            editRoute.rollBack(number());
            Pages.seeOther("/edities?gedaan=CONTENT_ROLLED_BACK");
        } catch (Refused e) {
            comparison = null;
            problem = Words.why(e);
        }
    }

    public String getProblem() {
        return problem;
    }
}
