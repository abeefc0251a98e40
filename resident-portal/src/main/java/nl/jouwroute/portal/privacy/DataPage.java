package nl.jouwroute.portal.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.jouwroute.common.Ids;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.portal.media.ManageVideo;
import nl.jouwroute.portal.resident.SmsAvailability;
import nl.jouwroute.resident.Consent;
import nl.jouwroute.resident.ConsentPurpose;
import nl.jouwroute.resident.ConsentTexts;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.ContactPoint;
import nl.jouwroute.resident.MyDataRepository.Look;

/** /mijn/gegevens: who looked, what is allowed, how to be reached, and what can be taken along or away. */
@Named("dataPage")
@RequestScoped
public class DataPage {

    private static final int NEWEST = 5;

    /** What a resident can switch on here; the others are asked where they belong. */
    private static final Set<ConsentPurpose> SWITCHED_HERE =
            EnumSet.of(ConsentPurpose.VIDEO_REVIEW, ConsentPurpose.SMS_CONTACT, ConsentPurpose.CONTACT_AFTER_BOOKING);

    @Inject
    private MyData myData;

    @Inject
    private ManageVideo videos;

    @Inject
    private ConsentTexts texts;

    @Inject
    private SmsAvailability sms;

    private MyData.Overview overview;

    @PostConstruct
    void load() {
        overview = myData.overview();
    }

    /** A post says with its button what to do: "aan:PURPOSE", "uit:PURPOSE" or "weg:id of a contact point". */
    public void enter() {
        String button = request().getParameter("doe");
        if (!FacesContext.getCurrentInstance().isPostback() || button == null) {
            return;
        }
        String[] parts = button.split(":", 2);
        switch (parts[0]) {
            case "aan" -> purpose(parts[1]).filter(SWITCHED_HERE::contains).ifPresent(p -> answer(p, true));
            case "uit" -> purpose(parts[1]).ifPresent(p -> answer(p, false));
            case "weg" -> drop(parts[1]);
            default -> Pages.seeOther("/mijn/gegevens");
        }
    }

    private void answer(ConsentPurpose purpose, boolean given) {
        if (purpose == ConsentPurpose.VIDEO_REVIEW) {
            videos.answerReview(given);
        } else {
            myData.answer(purpose, given);
        }
        Pages.seeOther("/mijn/gegevens#mag");
    }

    private void drop(String id) {
        boolean known = overview.contactPoints().stream()
                .anyMatch(point -> point.id().toString().equals(id));
        if (known && !myData.drop(Ids.read(id))) {
            Pages.formError("data.reach.last");
        } else {
            Pages.seeOther("/mijn/gegevens?weg#bereiken");
        }
    }

    private static Optional<ConsentPurpose> purpose(String name) {
        return Arrays.stream(ConsentPurpose.values())
                .filter(purpose -> purpose.name().equals(name))
                .findFirst();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private boolean isAsked(String parameter) {
        return request().getParameter(parameter) != null
                && !FacesContext.getCurrentInstance().isPostback();
    }

    /** A line of who looked. */
    public record LookLine(String when, String who, String what) {}

    public List<LookLine> getLooks() {
        List<Look> looks = overview.looks();
        return looks.stream()
                .limit(isAll() ? looks.size() : NEWEST)
                .map(look ->
                        new LookLine(Spoken.time().dayAndTime(look.at()), who(look.action()), words(look.action())))
                .toList();
    }

    /** An advisor of ours, or somebody of an organisation that we handed over to. */
    static String who(String action) {
        return Pages.text("HANDOVER_VIEWED".equals(action) ? "data.looked.partner" : "data.looked.who");
    }

    /** A look in one line, below a heading that names an advisor: somebody else is named in it. */
    static String line(String action) {
        return "HANDOVER_VIEWED".equals(action) ? who(action) + ": " + words(action) : words(action);
    }

    /** Known looks by their own words; a newer kind of look says at least that it was one. */
    static String words(String action) {
        return switch (action) {
            case "PLAN_VIEWED",
                    "VIDEO_VIEWED",
                    "VIDEO_OPENED",
                    "SPEECH_HEARD",
                    "LEAD_VIEWED",
                    "TRAJECTORY_VIEWED",
                    "HANDOVER_VIEWED" -> Pages.text("data.looked." + action);
            default -> Pages.text("data.looked.OTHER");
        };
    }

    private boolean isAll() {
        return isAsked("alles");
    }

    public boolean isMoreLooks() {
        return !isAll() && overview.looks().size() > NEWEST;
    }

    /**
     * Something that needs consent, as it stands.
     *
     * @param since when it was switched; or that it never was
     * @param text what was or would be agreed to; null where the question stands on a page itself
     * @param version which text that is
     * @param button "aan" or "uit"; null when nothing can be switched now
     * @param why why it cannot be switched on; null when it can
     */
    public record ConsentLine(
            String key, String name, String since, String text, String version, String button, String why) {}

    public List<ConsentLine> getConsents() {
        List<ConsentLine> lines = new ArrayList<>();
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            Consent newest = overview.consents().get(purpose);
            if (newest != null || purpose == ConsentPurpose.SMS_CONTACT) {
                lines.add(line(purpose, newest));
            }
        }
        return lines;
    }

    private ConsentLine line(ConsentPurpose purpose, Consent newest) {
        boolean on = newest != null && newest.isGiven();
        String since = newest == null
                ? Pages.text("data.consent.never")
                : Pages.text(
                        on ? "data.consent.on" : "data.consent.off",
                        Spoken.time().date(newest.at()));
        String text = texts.find(purpose, Spoken.consent().tag())
                .map(words -> words.replace("{mobile}", mobile()).replaceAll("\\{[a-z_]+}", "…"))
                .orElse(null);
        int present = texts.version(purpose);
        String version = on && newest.textVersion() != present
                ? Pages.text("data.consent.older", newest.textVersion())
                : Pages.text("data.consent.version", present);
        String why = on || purpose != ConsentPurpose.SMS_CONTACT ? null : obstacle();
        String button = on ? "uit" : SWITCHED_HERE.contains(purpose) && why == null ? "aan" : null;
        return new ConsentLine(
                purpose.name(),
                Pages.text("data.consent." + purpose.name()),
                since,
                text,
                version,
                button == null ? null : button + ":" + purpose.name(),
                why);
    }

    /** Why no text message could come; null when one could. */
    private String obstacle() {
        if (!sms.isAvailable()) {
            return Pages.text("data.sms.none");
        }
        return overview.hasProvedMobile() ? null : Pages.text("data.sms.mobile");
    }

    private String mobile() {
        return overview.contactPoints().stream()
                .filter(point -> point.kind() == ContactKind.MOBILE)
                .map(ContactPoint::address)
                .findFirst()
                .orElse("…");
    }

    /** An address or number. */
    public record PointLine(String id, String address, String standing) {}

    public List<PointLine> getPoints() {
        return overview.contactPoints().stream()
                .map(point -> new PointLine(point.id().toString(), point.address(), standing(point)))
                .toList();
    }

    /** What an address is good for, in words. */
    static String standing(ContactPoint point) {
        if (point.kind() == ContactKind.LANDLINE) {
            return Pages.text("data.reach.called");
        }
        return Pages.text(point.isVerified() ? "data.reach.checked" : "data.reach.unchecked");
    }

    /** "Wij schrijven je in deze taal: Nederlands." */
    public String getWrittenIn() {
        return Pages.text("data.reach.language", Spoken.now().ownName());
    }

    public boolean isAdded() {
        return isAsked("erbij");
    }

    public boolean isDropped() {
        return isAsked("weg");
    }
}
