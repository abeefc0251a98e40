package nl.jouwroute.staff.lead;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.staff.common.Shell;
import nl.jouwroute.staff.media.ReviewQueue;

/** The numbers in the rail: work that waits for this person. */
@Named("waiting")
@RequestScoped
public class WaitingCounts {

    /** Who has more to do does not need to know how much more. */
    private static final int MOST = 100;

    @Inject
    private FindLeads leads;

    @Inject
    private ReviewQueue videos;

    @Inject
    private Shell shell;

    private long leadCount;
    private long videoCount;

    @PostConstruct
    void count() {
        if (shell.isLeadWorker()) {
            leadCount = leads.countUpTo(MOST, leads.waitingForMe());
            videoCount = videos.count();
        }
    }

    public long getLeads() {
        return leadCount;
    }

    public long getVideos() {
        return videoCount;
    }
}
