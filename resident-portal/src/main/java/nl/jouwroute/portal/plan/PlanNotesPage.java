package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What advisors wrote, on the pages of the plan. */
@Named("planNotes")
@RequestScoped
public class PlanNotesPage {

    @Inject
    private MyPlan myPlan;

    private List<NoteView> notes;

    @PostConstruct
    void load() {
        notes = myPlan.comments().stream().map(NoteView::of).toList();
    }

    /** Newest first. */
    public List<NoteView> getAll() {
        return notes;
    }
}
