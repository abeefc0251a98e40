package nl.jouwroute.staff.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.handover.HandoverRepository.Received;
import nl.jouwroute.handover.HandoverState;

/** The page {@code /overdrachten} of a partner: who was handed over to their organisation. */
@Named("received")
@RequestScoped
public class ReceivedPage {

    @Inject
    private AnswerHandover answers;

    private List<Line> lines;

    /** One of them. */
    public record Line(UUID id, String person, boolean waiting, String offered, String taken) {}

    public List<Line> getLines() {
        if (lines == null) {
            lines = answers.list().stream().map(ReceivedPage::line).toList();
        }
        return lines;
    }

    private static Line line(Received one) {
        return new Line(
                one.id(),
                one.content().person(),
                one.state() == HandoverState.OFFERED,
                DutchTime.day(one.offeredAt()),
                one.answeredAt() == null ? "" : DutchTime.day(one.answeredAt()));
    }

    /** The caller's organisation; null when they answer for none. */
    public String getOrganisation() {
        return answers.organisation().orElse(null);
    }
}
