package nl.jouwroute.staff.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.Refused;
import nl.jouwroute.handover.HandoverRepository.Sent;
import nl.jouwroute.handover.HandoverState;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The part of a lead's page that says what was offered to partners. */
@Named("sent")
@RequestScoped
public class SentPart {

    @Inject
    @Param(name = "overdracht")
    private String id;

    @Inject
    @Param(name = "overdrachtlead")
    private String lead;

    @Inject
    private OfferHandover offers;

    private List<Line> lines;
    private Boolean allowed;
    private String problem;

    /**
     * An offer as the lead's page shows it.
     *
     * @param said what the person answered and when, in words
     * @param reason why it was refused; null else
     * @param waiting whether it can be taken back
     */
    public record Line(
            UUID id, String partner, HandoverState state, String when, String said, String reason, boolean waiting) {}

    /** What was offered of this lead, newest first. */
    public List<Line> of(UUID leadId) {
        if (lines == null) {
            lines = offers.ofLead(leadId).stream().map(SentPart::line).toList();
        }
        return lines;
    }

    private static Line line(Sent sent) {
        return new Line(
                sent.id(),
                sent.partner(),
                sent.state(),
                DutchTime.day(sent.answeredAt() == null ? sent.offeredAt() : sent.answeredAt()),
                Words.text("handover.said." + sent.say().answer()) + ", gevraagd op "
                        + DutchTime.shortDayOfYear(sent.say().on()),
                sent.reason(),
                sent.state() == HandoverState.OFFERED);
    }

    /** Whether the caller may offer this lead now. */
    public boolean allowed(UUID leadId) {
        if (allowed == null) {
            allowed = offers.mayOffer(leadId);
        }
        return allowed;
    }

    public void withdraw() {
        UUID back = Ids.read(lead);
        try {
            offers.withdraw(Ids.read(id));
            Pages.seeOther("/lead/" + back + "?gedaan=HANDOVER_WITHDRAWN");
        } catch (Refused e) {
            problem = Words.why(e);
        }
        lines = null;
    }

    public String getProblem() {
        return problem;
    }
}
