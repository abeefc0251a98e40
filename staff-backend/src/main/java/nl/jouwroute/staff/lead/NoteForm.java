package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import nl.jouwroute.staff.common.FormKey;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Versions;
import org.omnifaces.cdi.Param;

/** The forms for a note to colleagues and for what is next. */
@Named("noteForm")
@RequestScoped
public class NoteForm {

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_STEP = 400;

    @Inject
    private FormKey formKey;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    @Param(name = "intern")
    private String words;

    @Inject
    @Param(name = "volgende")
    private String step;

    @Inject
    @Param(name = "volgendedag")
    private String day;

    @Inject
    private LeadPage page;

    @Inject
    private WriteNote writeNote;

    public void save() {
        if (words == null || words.isBlank()) {
            page.problem("note.MISSING");
        } else {
            FreeText.problem(words, LONGEST_NOTE)
                    .ifPresentOrElse(
                            page::problem,
                            () -> page.attempt(() -> writeNote.add(page.id(), formKey.read(), words), "NOTE_WRITTEN"));
        }
    }

    public void plan() {
        Optional<LocalDate> on = Typed.day(day);
        if (day != null && on.isEmpty()) {
            page.problem("contact.DATE_UNKNOWN");
            return;
        }
        FreeText.problem(step, LONGEST_STEP)
                .ifPresentOrElse(
                        page::problem,
                        () -> page.attempt(
                                () -> writeNote.plan(page.id(), Versions.read(version), step, on.orElse(null)),
                                "NEXT_STEP_SET"));
    }

    public String getWords() {
        return words;
    }

    public String getStep() {
        return step;
    }

    public String getDay() {
        return day;
    }
}
