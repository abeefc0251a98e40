package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.util.Optional;
import nl.jouwroute.lead.IntakeFacts;
import nl.jouwroute.lead.LeadIntake;
import nl.jouwroute.lead.Track;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Versions;
import org.omnifaces.cdi.Param;

/** The form on a lead that asks the policies for track and hurry; what was typed is that of the page "nieuw". */
@Named("trackForm")
@RequestScoped
public class TrackForm {

    private static final int LONGEST_WHY = 300;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    private NewPersonInput input;

    @Inject
    private NewPersonPage questions;

    @Inject
    private LeadPage page;

    @Inject
    private WeighLead weighLead;

    private LeadIntake.Advice advice;

    /** Shows what the policies say, and keeps nothing. */
    public void look() {
        facts().ifPresent(facts -> advice = weighLead.advise(page.id(), facts));
    }

    public void save() {
        Optional<String> wrong = FreeText.problem(input.getWhyTrack(), LONGEST_WHY);
        wrong.ifPresent(page::problem);
        if (wrong.isEmpty()) {
            facts().ifPresent(this::keep);
        }
    }

    private void keep(IntakeFacts facts) {
        Track chosen = Typed.one(Track.values(), input.getTrack()).orElse(null);
        if (chosen == null && facts.equals(IntakeFacts.NONE)) {
            page.problem("track.NOTHING_ASKED");
        } else {
            page.attempt(
                    () -> weighLead.weigh(page.id(), Versions.read(version), facts, chosen, input.getWhyTrack()),
                    "WEIGHED");
        }
    }

    private Optional<IntakeFacts> facts() {
        Optional<String> impossible = questions.impossibleFact();
        if (impossible.isPresent()) {
            page.problem(impossible.get());
            return Optional.empty();
        }
        try {
            return Optional.of(questions.facts());
        } catch (DateTimeException e) {
            page.problem("contact.DATE_UNKNOWN");
            return Optional.empty();
        }
    }

    /** Null until somebody asked for it. */
    public LeadIntake.Advice getAdvice() {
        return advice;
    }
}
