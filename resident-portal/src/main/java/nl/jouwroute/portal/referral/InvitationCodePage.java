package nl.jouwroute.portal.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import nl.jouwroute.common.PaperCode;
import nl.jouwroute.portal.common.Exchange;
import nl.jouwroute.portal.common.Pages;

/** /uitnodiging, where somebody types the code of a flyer. */
@Named("invitationCode")
@RequestScoped
public class InvitationCodePage {

    private static final String FIELD = "code";

    @Inject
    private EnterInvitation entering;

    @Inject
    private Exchange exchange;

    private String typed;

    /** "Verder". */
    public void enter() {
        Optional<PaperCode> code = Optional.ofNullable(typed)
                .map(text -> text.substring(text.lastIndexOf('/') + 1)) // the whole link will do as well
                .flatMap(PaperCode::read);
        if (code.isEmpty()) {
            Pages.error(FIELD, typed == null ? "invitation.enter.empty" : "invitation.enter.shape");
            return;
        }
        switch (entering.enter(code.get(), exchange.network())) {
            case FOUND -> Pages.seeOther("/uitnodiging/" + code.get().value());
            case UNKNOWN -> Pages.error(FIELD, "invitation.enter.unknown");
            case TOO_OFTEN -> Pages.error(null, "invitation.enter.often");
        }
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    /** How much the field takes. */
    public int getLongest() {
        return PaperCode.LONGEST_TYPED;
    }
}
