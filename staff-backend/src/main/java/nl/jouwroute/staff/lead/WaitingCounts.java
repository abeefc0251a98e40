package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The numbers in the rail: work that waits for this person. */
@Named("waiting")
@RequestScoped
public class WaitingCounts {

    public long getLeads() {
        return 0;
    }

    public long getVideos() {
        return 0;
    }
}
