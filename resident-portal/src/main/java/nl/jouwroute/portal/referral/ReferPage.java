package nl.jouwroute.portal.referral;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.resident.SmsAvailability;
import nl.jouwroute.referral.ReferralForm;

/**
 * /aanmelden/jongere: the form, then the same page to check. Nothing of a young person is kept before the mentor sends
 * it in: the check page carries what was typed along.
 */
@Named("refer")
@RequestScoped
public class ReferPage {

    @Inject
    private ReferYoungPerson referring;

    @Inject
    private SmsAvailability sms;

    @Inject
    private HttpServletRequest request;

    private final Map<String, String> typed = new HashMap<>();
    private UUID key;
    private String school;
    private boolean checking;

    @PostConstruct
    void load() {
        school = referring.school();
        for (String field : new String[] {
            ReferralInput.NAME,
            ReferralInput.EMAIL,
            ReferralInput.PHONE,
            ReferralInput.AGE,
            ReferralInput.REASON,
            ReferralInput.EXPLANATION,
            ReferralInput.KNOWS,
            ReferralInput.TOLD
        }) {
            typed.put(field, request.getParameter(field));
        }
        String posted = request.getParameter("sleutel");
        key = Ids.find(posted).orElseGet(UUID::randomUUID);
    }

    /** "Verder": shows what was typed, to check. */
    public void check() {
        checking = read().isPresent();
    }

    /** "Wijzig": back to the form, with what was typed. */
    public void change() {
        checking = false;
    }

    /** "Meld aan". */
    public void send() {
        read().ifPresent(form -> Pages.seeOther("/aanmelden/klaar/" + referring.refer(form)));
    }

    private Optional<ReferralForm> read() {
        ReferralInput input = new ReferralInput(typed, sms.isAvailable());
        Optional<ReferralForm> form = input.read(key);
        input.mistakes().forEach(mistake -> Pages.error(mistake.field(), mistake.key()));
        return form;
    }

    /** Both parts of the page take part while a post is read; one is shown. */
    public boolean isFormShown() {
        return !isRendering() || !checking;
    }

    public boolean isCheckShown() {
        return !isRendering() || checking;
    }

    /** Whether the page carries what was typed along, out of sight. */
    public boolean isCheckOnly() {
        return isRendering() && checking;
    }

    private static boolean isRendering() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    public String getSchool() {
        return school;
    }

    public boolean isSms() {
        return sms.isAvailable();
    }

    /** What was typed or chosen, by field; also written by the text fields of the form. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public UUID getKey() {
        return key;
    }

    /** The chosen words of a field, for the check page. */
    public String words(String field) {
        String value = typed.get(field);
        return value == null ? null : Pages.text("refer." + field + "." + value);
    }
}
