package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Refused;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.referral.CallOutcome;
import nl.jouwroute.referral.ReferralListRepository.Call;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.PathIds;
import nl.jouwroute.staff.common.Versions;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /bellijst}: who to call now, what came of it, and the next. */
@Named("calls")
@RequestScoped
public class CallsPage {

    private static final int LONGEST_NOTE = 2000;

    @Inject
    @Param(name = "wie")
    private String who;

    @Inject
    @Param(name = "sleutel")
    private String key;

    @Inject
    @Param(name = "versie")
    private String version;

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

    @Inject
    @Param(name = "waarommeer")
    private String whyMore;

    @Inject
    private WorkReferral work;

    private List<Line> lines;
    private String problem;
    private boolean full;

    /** Somebody to call, in words. */
    public record Line(Call call, String received, String last, String next) {
        static Line of(Call call) {
            return new Line(
                    call,
                    DutchTime.day(call.receivedAt()),
                    call.lastAt() == null ? "nog niet gebeld" : DutchTime.day(call.lastAt()),
                    call.again() == null
                            ? "nu"
                            : DutchTime.day(call.again()
                                    .atStartOfDay(SystemClock.AMSTERDAM)
                                    .toInstant()));
        }

        /** A Dutch mobile number as people write it. */
        public String shownPhone() {
            String phone = call.phone();
            return phone.startsWith("+316") && phone.length() == 12
                    ? "06 " + phone.substring(4, 8) + " " + phone.substring(8)
                    : phone;
        }
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = work.calls().stream().map(Line::of).toList();
        }
        return lines;
    }

    /** Who is called now: the chosen one, else the first; null when nobody waits. */
    public Line getNow() {
        return getLines().stream()
                .filter(line -> line.call().referralId().toString().equals(who))
                .findFirst()
                .orElseGet(() -> getLines().isEmpty() ? null : getLines().get(0));
    }

    public void save() {
        Optional<CallOutcome> chosen = outcome();
        if (chosen.isEmpty()) {
            problem = Words.text("call.OUTCOME_MISSING");
        } else if (note != null && note.length() > LONGEST_NOTE) {
            problem = Words.text("contact.TOO_LONG");
        } else if (again != null && date().isEmpty()) {
            problem = Words.text("contact.DATE_UNKNOWN");
        } else {
            store(chosen.get());
        }
    }

    private void store(CallOutcome chosen) {
        try {
            work.called(
                    PathIds.read(who),
                    new WorkReferral.Called(
                            PathIds.read(key),
                            Versions.read(version),
                            chosen,
                            note,
                            date().orElse(null),
                            told != null,
                            whyMore));
            Pages.seeOther("/bellijst?gedaan=CALLED");
        } catch (LeadRefused e) {
            full = e.why() == LeadRefused.Why.FULL;
            problem = Words.text(e.code(), e.who().orElse("een collega"));
        } catch (Refused e) {
            problem = Words.text(e.code());
        }
    }

    /** Whether the caseload is full, so that one more asks for a reason. */
    public boolean isFull() {
        return full;
    }

    public String getWhyMore() {
        return whyMore;
    }

    private Optional<CallOutcome> outcome() {
        return Arrays.stream(CallOutcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst();
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.ofNullable(again).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public CallOutcome[] getOutcomes() {
        return CallOutcome.values();
    }

    public String getKey() {
        return key == null ? UUID.randomUUID().toString() : key;
    }

    public String getOutcome() {
        return outcome;
    }

    public String getNote() {
        return note;
    }

    public String getAgain() {
        return again;
    }

    public boolean isTold() {
        return told != null;
    }

    public String getProblem() {
        return problem;
    }
}
