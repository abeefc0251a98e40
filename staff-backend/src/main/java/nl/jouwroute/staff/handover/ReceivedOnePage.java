package nl.jouwroute.staff.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Refused;
import nl.jouwroute.handover.HandoverRepository.Received;
import nl.jouwroute.handover.HandoverState;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.PathPart;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /overdracht/id} of a partner: what was sent, and whether they take it. */
@Named("receivedOne")
@RequestScoped
public class ReceivedOnePage {

    private static final int LONGEST = 1000;

    @Inject
    private PathPart address;

    @Inject
    @Param(name = "waarom")
    private String reason;

    @Inject
    private AnswerHandover answers;

    private Received file;
    private String problem;

    private UUID id() {
        return address.id();
    }

    public Received getFile() {
        if (file == null) {
            file = answers.read(id());
        }
        return file;
    }

    public boolean isWaiting() {
        return getFile().state() == HandoverState.OFFERED;
    }

    public String getOffered() {
        return DutchTime.day(getFile().offeredAt());
    }

    public void accept() {
        attempt(() -> answers.accept(id()), "/overdracht/" + id() + "?gedaan=HANDOVER_ACCEPTED");
    }

    public void refuse() {
        FreeText.problem(reason, LONGEST)
                .ifPresentOrElse(
                        code -> problem = Words.text(code),
                        () -> attempt(() -> answers.refuse(id(), reason), "/overdrachten?gedaan=HANDOVER_REFUSED"));
    }

    private void attempt(Runnable deed, String to) {
        try {
            deed.run();
            Pages.seeOther(to);
        } catch (NotFound e) {
            // taken back, or answered by a first tap: it is no longer theirs to see
            Pages.seeOther("/overdrachten?gedaan=HANDOVER_OVER");
        } catch (Refused e) {
            problem = Words.why(e);
            file = null;
        }
    }

    public String getReason() {
        return reason;
    }

    public String getProblem() {
        return problem;
    }
}
