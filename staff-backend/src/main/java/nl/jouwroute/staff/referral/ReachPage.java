package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.lead.VisitReach;

/** On {@code /koffertje}: how many visits of this year led to a talk. */
@Named("reach")
@RequestScoped
public class ReachPage {

    @Inject
    private VisitHome visits;

    private VisitReach reach;

    private VisitReach reach() {
        if (reach == null) {
            reach = visits.reachThisYear();
        }
        return reach;
    }

    public long getVisits() {
        return reach().visits();
    }

    public long getSpoken() {
        return reach().spoken();
    }

    /** In whole percents. */
    public String getPercent() {
        return Long.toString(Math.round(100.0 * getSpoken() / Math.max(1, getVisits())));
    }
}
