package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageCatalogue;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.resident.ContactAddress;

/** What somebody hears whom a school or another organisation put forward: the invitation with the information of article 14 AVG. */
@ApplicationScoped
public class SchoolMessages {

    private static final Pattern BRACES = Pattern.compile("\\{([a-z_]+)}");
    /** What the questions of Jouw route take. */
    private static final String MINUTES = "5";

    private static final String TO_BE_SET = "[in te stellen]";

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private MessageCatalogue catalogue;

    /** Queues the invitation to every address that the school gave and that can be written to. */
    void invite(Referral referral, Invitation invitation, String token, ReferringMentor mentor, ReferralForm form) {
        String link = settings.text(Setting.ORIGIN) + "/uitnodiging/" + token;
        Map<String, String> words = new HashMap<>();
        words.put("organisation", mentor.organisation());
        words.put("link", link);
        words.put("first_name", form.called());
        words.put("about_your_data", aboutYourData(referral, mentor, form, link));
        send(MessageKind.SCHOOL_INVITATION, form.addresses(), "nl", referral.personId(), words, invitation.id());
    }

    /** Queues a reminder with a new link to every address that we have and can write to. */
    void remind(Invitation invitation, String token, List<ContactAddress> addresses, String language) {
        Map<String, String> words =
                Map.of("link", settings.text(Setting.ORIGIN) + "/uitnodiging/" + token, "minutes", MINUTES);
        send(
                MessageKind.SCHOOL_INVITATION_REMINDER,
                addresses,
                language,
                invitation.personId(),
                words,
                invitation.id());
    }

    private void send(
            MessageKind kind,
            List<ContactAddress> addresses,
            String language,
            UUID personId,
            Map<String, String> words,
            UUID invitationId) {
        for (ContactAddress address : addresses) {
            address.kind()
                    .channel()
                    .map(channel -> new Message(
                            kind, channel, address.value(), language, personId, words, invitationId, "once", null))
                    .ifPresent(outbox::enqueue);
        }
    }

    /** The text of article 14, filled in: who gave which data, why, for how long, and how to say no. */
    private String aboutYourData(Referral referral, ReferringMentor mentor, ReferralForm form, String link) {
        Instant keptUntil = referral.receivedAt().plus(Duration.ofDays(settings.number(Setting.REFERRAL_DAYS)));
        Map<String, String> words = Map.of(
                "organisation", mentor.organisation(),
                "given_on", DutchTime.dayOfYear(referral.receivedAt()),
                "data_items", dataItems(mentor, form),
                "legal_basis", settings.find(Setting.REFERRAL_LEGAL_BASIS).orElse(TO_BE_SET),
                "other_recipients", "Verder niemand.",
                "keep_until", DutchTime.dayOfYear(keptUntil),
                "objection_link", link,
                "phone", settings.find(Setting.PHONE).orElse(TO_BE_SET),
                "municipality", settings.text(Setting.MUNICIPALITY),
                "privacy_contact", settings.find(Setting.PRIVACY_CONTACT).orElse(TO_BE_SET));
        return BRACES.matcher(catalogue.template(MessageKind.ARTICLE_14, "body", "nl"))
                .replaceAll(brace -> Matcher.quoteReplacement(words.getOrDefault(brace.group(1), TO_BE_SET)));
    }

    static String dataItems(ReferringMentor mentor, ReferralForm form) {
        StringBuilder items = new StringBuilder("Je naam");
        if (form.email() != null) {
            items.append(", je e-mailadres");
        }
        if (form.phone() != null) {
            items.append(", je telefoonnummer");
        }
        items.append(form.told() == null ? ", en" : ",")
                .append(" waarom ")
                .append(mentor.organisation())
                .append(" aan ons dacht");
        return items.append(form.told() == null ? "" : ", en wat zij jou vertelden")
                .toString();
    }
}
