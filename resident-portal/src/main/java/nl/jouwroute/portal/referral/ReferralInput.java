package nl.jouwroute.portal.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.CitizenServiceNumbers;
import nl.jouwroute.referral.ReferralForm;
import nl.jouwroute.referral.ReferralReason;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;

/** Reads what a mentor typed, and says at which field something is wrong. */
class ReferralInput {

    static final String NAME = "naam";
    static final String EMAIL = "email";
    static final String PHONE = "mobiel";
    static final String AGE = "leeftijd";
    static final String REASON = "reden";
    static final String EXPLANATION = "uitleg";
    static final String KNOWS = "weet";
    static final String TOLD = "verteld";

    /** The reasons, by the values of the form. */
    static final Map<String, ReferralReason> REASONS = Map.of(
            "contact", ReferralReason.NO_CONTACT,
            "twijfel", ReferralReason.DOUBTS_COURSE,
            "plan", ReferralReason.WANTS_NEW_PLAN,
            "anders", ReferralReason.OTHER);

    private final Map<String, String> typed;
    private final boolean smsAvailable;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** A field and the key of the words for what is wrong there. */
    record Mistake(String field, String key) {}

    ReferralInput(Map<String, String> typed, boolean smsAvailable) {
        this.typed = typed;
        this.smsAvailable = smsAvailable;
    }

    /** The form, when nothing is wrong with it. */
    Optional<ReferralForm> read(UUID key) {
        String name = text(NAME);
        if (name.isEmpty()) {
            mistake(NAME, "refer.name.missing");
        } else if (name.length() > ReferralForm.LONGEST_NAME) {
            mistake(NAME, "name.long");
        }
        ContactAddress email = address(EMAIL, false, "refer.email.wrong");
        ContactAddress phone = address(PHONE, true, "refer.phone.wrong");
        if (text(EMAIL).isEmpty() && text(PHONE).isEmpty()) {
            mistake(EMAIL, "refer.address.missing");
        } else if (text(EMAIL).isEmpty() && !smsAvailable && phone != null && phone.kind() == ContactKind.MOBILE) {
            mistake(EMAIL, "refer.sms.none");
        }
        checkAge();
        ReferralReason reason = REASONS.get(text(REASON));
        if (reason == null) {
            mistake(REASON, "refer.reason.missing");
        }
        checkExplanation(reason);
        if (!text(KNOWS).equals("ja") && !text(KNOWS).equals("nee")) {
            mistake(KNOWS, "refer.knows.missing");
        }
        checkTold();
        return mistakes.isEmpty()
                ? Optional.of(new ReferralForm(
                        key,
                        name,
                        email,
                        phone,
                        true,
                        reason,
                        text(EXPLANATION),
                        text(KNOWS).equals("ja"),
                        text(TOLD)))
                : Optional.empty();
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    private void checkAge() {
        if (text(AGE).equals("jonger")) {
            mistake(AGE, "referral.refused.young");
        } else if (!text(AGE).equals("16")) {
            mistake(AGE, "refer.age.missing");
        }
    }

    private void checkExplanation(ReferralReason reason) {
        String explanation = text(EXPLANATION);
        if (reason == ReferralReason.OTHER && explanation.isEmpty()) {
            mistake(EXPLANATION, "refer.explanation.missing");
        } else if (explanation.length() > ReferralForm.LONGEST_EXPLANATION) {
            mistake(EXPLANATION, "refer.explanation.long");
        } else if (CitizenServiceNumbers.findIn(explanation).isPresent()) {
            mistake(EXPLANATION, "refer.explanation.bsn");
        }
    }

    private void checkTold() {
        if (text(TOLD).length() > ReferralForm.LONGEST_TOLD) {
            mistake(TOLD, "refer.told.long");
        } else if (CitizenServiceNumbers.findIn(text(TOLD)).isPresent()) {
            mistake(TOLD, "refer.told.bsn");
        }
    }

    private ContactAddress address(String field, boolean phone, String key) {
        if (text(field).isEmpty()) {
            return null;
        }
        Optional<ContactAddress> address =
                ContactAddress.parseAny(text(field)).filter(read -> read.kind().isPhone() == phone);
        if (address.isEmpty()) {
            mistake(field, key);
        }
        return address.orElse(null);
    }

    private String text(String field) {
        return Optional.ofNullable(typed.get(field)).map(String::strip).orElse("");
    }

    private void mistake(String field, String key) {
        mistakes.add(new Mistake(field, key));
    }
}
