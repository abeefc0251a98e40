package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import nl.jouwroute.common.Ids;
import nl.jouwroute.lead.LookReason;
import nl.jouwroute.staff.common.Door;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /reden}: why an advisor looks outside the own caseload, before the file opens. */
@Named("lookReason")
@RequestScoped
public class ReasonPage {

    private static final int LONGEST = 400;

    @Inject
    @Param(name = "wie")
    private String person;

    @Inject
    @Param(name = "naar")
    private String wished;

    @Inject
    @Param(name = "reden")
    private String chosen;

    @Inject
    @Param(name = "woorden")
    private String words;

    @Inject
    private GiveReason giveReason;

    private GiveReason.Subject subject;
    private String problem;

    public GiveReason.Subject getSubject() {
        if (subject == null) {
            subject = giveReason.subject(Ids.read(person));
        }
        return subject;
    }

    public void save() {
        String said = words == null || words.isBlank() ? null : words.strip();
        Optional<LookReason> reason = Typed.one(LookReason.values(), chosen);
        if (reason.isEmpty()) {
            problem = Words.text("look.REASON_MISSING");
        } else if (reason.get() == LookReason.OTHER && said == null) {
            problem = Words.text("look.WORDS_MISSING");
        } else {
            FreeText.problem(said, LONGEST).ifPresentOrElse(code -> problem = Words.text(code), () -> {
                giveReason.give(Ids.read(person), reason.get(), said);
                Pages.seeOther(Door.local(wished).orElse("/leads"));
            });
        }
    }

    /** Where what is wrong stands on the page. */
    public String getField() {
        boolean toChoose = Typed.one(LookReason.values(), chosen).isEmpty();
        return toChoose
                ? "#reden-" + Arrays.stream(LookReason.values()).findFirst().orElseThrow()
                : "#woorden";
    }

    public LookReason[] getReasons() {
        return LookReason.values();
    }

    public String getProblem() {
        return problem;
    }

    public String getPerson() {
        return person;
    }

    public String getWished() {
        return wished;
    }

    public String getChosen() {
        return chosen;
    }

    public String getWords() {
        return words;
    }
}
