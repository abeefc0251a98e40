package nl.jouwroute.staff.reply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.reply.ReplyKind;
import nl.jouwroute.reply.ReplyRepository.Waits;

/** The answers in My day that wait for a word. */
@Named("replyDay")
@RequestScoped
public class ReplyDay {

    @Inject
    private ReadReplies read;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    private List<Line> lines;
    private boolean more;

    /**
     * Somebody who waits.
     *
     * @param when the time when it came today, else the day
     * @param whose that it is a colleague's lead, or nobody's; empty when it is the caller's own
     */
    public record Line(UUID leadId, String name, String what, String when, boolean bounced, String whose) {}

    public List<Line> getLines() {
        if (lines == null) {
            List<Waits> waiting = read.waiting();
            more = waiting.size() > ReadReplies.MOST;
            lines = waiting.stream().limit(ReadReplies.MOST).map(this::line).toList();
        }
        return lines;
    }

    /** Whether there are more than these. */
    public boolean isMore() {
        return !getLines().isEmpty() && more;
    }

    private Line line(Waits one) {
        boolean bounced = one.kind() == ReplyKind.BOUNCE;
        String by = one.channel() == Channel.EMAIL ? "e-mail" : "sms";
        boolean today = DutchTime.date(one.at()).equals(DutchTime.date(clock.instant()));
        return new Line(
                one.leadId(),
                one.name(),
                bounced ? "onze " + by + " kwam niet aan" : "antwoord per " + by,
                today ? DutchTime.time(one.at()) : DutchTime.day(one.at()),
                bounced,
                whose(one));
    }

    private String whose(Waits one) {
        if (one.advisorId() == null) {
            return ", de lead is nog van niemand";
        }
        return one.advisorId().equals(callers.current().id()) ? "" : ", voor " + one.advisor();
    }
}
