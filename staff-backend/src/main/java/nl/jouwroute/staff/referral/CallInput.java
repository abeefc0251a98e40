package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Ids;
import nl.jouwroute.referral.CallOutcome;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** What is typed about a call, on every list of people to call. */
@Named("callInput")
@RequestScoped
public class CallInput {

    private static final int LONGEST_NOTE = 2000;

    @Inject
    @Param(name = "wie")
    private String who;

    @Inject
    @Param(name = "sleutel")
    private String key;

    @Inject
    @Param(name = "uitkomst")
    private String outcome;

    @Inject
    @Param(name = "notitie")
    private String note;

    @Inject
    @Param(name = "wanneer")
    private String again;

    @Inject
    @Param(name = "verteld")
    private String told;

    private boolean forgotten;
    private boolean judged;

    /** What is wrong with it, in words; empty when it can be kept. */
    public Optional<String> mistake() {
        judged = true;
        if (findOutcome().isEmpty()) {
            return Optional.of(Words.text("call.OUTCOME_MISSING"));
        }
        if (again != null && day().isEmpty()) {
            return Optional.of(Words.text("contact.DATE_UNKNOWN"));
        }
        return FreeText.problem(note, LONGEST_NOTE).map(code -> Words.text(code));
    }

    /** What came of it, once there is no mistake. */
    public CallOutcome outcome() {
        return findOutcome().orElseThrow();
    }

    private Optional<CallOutcome> findOutcome() {
        return Typed.one(CallOutcome.values(), outcome);
    }

    /**
     * Who is called now: the chosen one, else the first.
     *
     * @param line of each line, the id of who is called
     * @return null when nobody waits
     */
    public <L> L now(List<L> lines, Function<L, UUID> line) {
        return findChosen(lines, line).orElseGet(() -> lines.isEmpty() ? null : lines.get(0));
    }

    /** Drops what was typed when it was about somebody who is no longer on the list, and not about who is shown now. */
    public <L> void forgetUnlessIn(List<L> lines, Function<L, UUID> line) {
        if (findChosen(lines, line).isEmpty()) {
            forgotten = true;
        }
    }

    private <L> Optional<L> findChosen(List<L> lines, Function<L, UUID> line) {
        return lines.stream()
                .filter(one -> line.apply(one).toString().equals(getWho()))
                .findFirst();
    }

    /**
     * Whether something was posted and is still to be read: its form is there for that, also when there is nobody to call any
     * more.
     */
    public boolean isUnread() {
        return key != null && who != null && !judged;
    }

    /** Whether what was typed is not to be shown again. */
    public boolean isForgotten() {
        return forgotten;
    }

    private String shownAgain(String typed) {
        return forgotten ? null : typed;
    }

    /** When to call again. */
    public Optional<LocalDate> day() {
        return Typed.day(again);
    }

    /** When the last call was, in words. */
    public static String last(Instant at) {
        return at == null ? "nog niet gebeld" : DutchTime.day(at);
    }

    /** When the next call is, in words. */
    public static String next(LocalDate day) {
        return day == null ? "nu" : DutchTime.day(day);
    }

    /** The form's key, that was posted. */
    public UUID key() {
        return Ids.read(key);
    }

    /** The key of the form that is shown: what was refused keeps its own. */
    public String getKey() {
        return key == null || forgotten ? UUID.randomUUID().toString() : key;
    }

    public String getWho() {
        return shownAgain(who);
    }

    public CallOutcome[] getOutcomes() {
        return CallOutcome.values();
    }

    public String getOutcome() {
        return shownAgain(outcome);
    }

    public String getNote() {
        return shownAgain(note);
    }

    public String getAgain() {
        return shownAgain(again);
    }

    public boolean isTold() {
        return shownAgain(told) != null;
    }
}
