package nl.jouwroute.staff.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.Refused;
import nl.jouwroute.handover.HandoverContent;
import nl.jouwroute.handover.HandoverPart;
import nl.jouwroute.handover.HandoverRefused;
import nl.jouwroute.handover.Say;
import nl.jouwroute.staff.common.FormKey;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.PathPart;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Versions;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /overdragen/id}: to whom, which parts of the file, what the person said; first looked over, then sent. */
@Named("handover")
@RequestScoped
public class HandoverPage {

    private static final int LONGEST = 2000;

    @Inject
    private PathPart address;

    @Inject
    @Param(name = "partner")
    private String partner;

    @Inject
    @Param(name = "brief")
    private String letter;

    @Inject
    @Param(name = "zei")
    private String said;

    @Inject
    @Param(name = "gevraagd")
    private String asked;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    private FormKey formKey;

    @Inject
    @Param(name = "bekeken")
    private String seen;

    @Inject
    private OfferHandover offers;

    @Inject
    private Clock clock;

    private OfferHandover.Draft draft;
    private OfferHandover.Preview preview;
    private Boolean allowed;
    private String problem;

    private UUID id() {
        return address.id();
    }

    public UUID getLeadId() {
        return id();
    }

    public OfferHandover.Draft getDraft() {
        if (draft == null) {
            draft = offers.draft(id());
        }
        return draft;
    }

    public boolean isAllowed() {
        if (allowed == null) {
            allowed = offers.mayOffer(id());
        }
        return allowed;
    }

    /** Shows what would be sent. */
    public void look() {
        offer().ifPresent(offer -> preview = offers.preview(id(), offer));
    }

    /** Sends what was looked over; shows it again when it became something else. */
    public void send() {
        offer().ifPresent(this::send);
    }

    private void send(Offer offer) {
        try {
            boolean sent = offers.offer(id(), Versions.read(version), formKey.read(), offer, seen);
            Pages.seeOther("/lead/" + id() + "?gedaan=" + (sent ? "HANDOVER_OFFERED" : "HANDOVER_NOT_WANTED"));
        } catch (Refused e) {
            problem = Words.why(e);
            if (e instanceof HandoverRefused) {
                preview = offers.preview(id(), offer);
            }
        }
    }

    /** What was filled in; empty, with the problem said, when something is missing. */
    private Optional<Offer> offer() {
        Optional<Say.Answer> answer = Typed.one(Say.Answer.values(), said);
        LocalDate day = Typed.day(asked).orElse(null);
        if (partner == null) {
            problem = Words.text("handover.PARTNER");
        } else if (answer.isEmpty() || day == null) {
            problem = Words.text("handover.SAY");
        } else if (FreeText.problem(letter, LONGEST).isPresent()) {
            problem = Words.text(FreeText.problem(letter, LONGEST).get());
        } else {
            return Optional.of(new Offer(Ids.read(partner), new Say(answer.get(), day), Set.copyOf(chosen()), letter));
        }
        return Optional.empty();
    }

    private static Set<HandoverPart> chosen() {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("deel");
        List<String> names = values == null ? List.of() : List.of(values);
        return Arrays.stream(HandoverPart.values())
                .filter(part -> names.contains(part.name()))
                .collect(Collectors.toSet());
    }

    public boolean isChosen(HandoverPart part) {
        return chosen().contains(part);
    }

    /** What would be sent; null until it was asked for. */
    public HandoverContent getPreview() {
        return preview == null ? null : preview.content();
    }

    /** The mark of what is shown; of a form that comes back what it was posted with. */
    public String getMark() {
        return preview == null ? seen : preview.mark();
    }

    /** Whether there is something to send, so that the button to do it is there. */
    public boolean isLookedOver() {
        return preview != null || seen != null;
    }

    public String getAsked() {
        return asked == null ? DutchTime.date(clock.instant()).toString() : asked;
    }

    public HandoverPart[] getParts() {
        return HandoverPart.values();
    }

    public Say.Answer[] getAnswers() {
        return Say.Answer.values();
    }

    public String getPartner() {
        return partner;
    }

    public String getLetter() {
        return letter;
    }

    public String getSaid() {
        return said;
    }

    public String getProblem() {
        return problem;
    }
}
