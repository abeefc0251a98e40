package nl.jouwroute.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Settings;

/**
 * What the text of each message owes its reader, whoever wrote it: the tests hold the release to it, and the desk of the
 * editors what an installation says in its own way.
 */
public final class MessageRules {

    private static final String PHONE = "038 123 45 67";
    private static final String MUNICIPALITY = "Raalte";
    private static final Settings SETTINGS = new Settings(Map.of("JR_PHONE", PHONE, "JR_MUNICIPALITY", MUNICIPALITY));
    private static final String NO_LINK = "https://jouwroute.example.nl/nee/abc";

    /** Where somebody complains about what is done with their data (article 14, second paragraph, under e, of the AVG). */
    private static final String SUPERVISOR = "Autoriteit Persoonsgegevens";

    /** One SMS of plain letters; letters outside GSM 03.38 take three parts of 67. */
    private static final int PLAIN = 160;

    private static final int THREE_PARTS = 201;
    private static final Set<Language> OF_PLAIN_LETTERS = Set.of(Language.DUTCH, Language.ENGLISH);

    private static final Map<Language, String> NO = Map.of(
            Language.DUTCH, "nee",
            Language.ENGLISH, "no",
            Language.ARABIC, "لا",
            Language.UKRAINIAN, "ні",
            Language.TURKISH, "hayır");

    /** Approach somebody who does not know us; their own page takes a no, and their text says so. */
    private static final Set<MessageKind> SAY_NO = Set.of(
            MessageKind.SCHOOL_INVITATION, MessageKind.SCHOOL_INVITATION_REMINDER, MessageKind.CAMPAIGN_INVITATION);

    /** To staff and partners. */
    private static final Set<MessageKind> TO_COLLEAGUES =
            Set.of(MessageKind.RESPONSE_DIGEST, MessageKind.HANDOVER_OFFERED);

    private MessageRules() {}

    /** What a text owes. */
    public enum Duty {
        /** Every gap is filled by whoever queues the message. */
        GAPS_FILLED,
        /** Says by which number somebody can talk to us. */
        PHONE,
        /** Says which municipality it comes from, and no other. */
        SENDER,
        /** An SMS stays within what one costs. */
        SMS_LENGTH,
        /** Ends with the link to say: do not approach me. */
        LINK_TO_SAY_NO,
        /** Says in words that no is an answer. */
        SAYS_NO_IS_FINE,
        /** Says where to complain. */
        SUPERVISOR
    }

    /**
     * A duty that a text does not meet.
     *
     * @param detail a few characters more, such as how much an SMS is too long; may be empty
     */
    public record Broken(Duty duty, Channel channel, String detail) {}

    /** How many characters an SMS may have when its gaps are filled. */
    public static int longestSms(Language language) {
        return OF_PLAIN_LETTERS.contains(language) ? PLAIN : THREE_PARTS;
    }

    /** The duties that a message does not meet in a language; empty when all is well. */
    public static List<Broken> of(OwnWords own, MessageKind kind, Language language) {
        MessageCatalogue catalogue =
                new MessageCatalogue(new Settings(Map.of("JR_PHONE", PHONE, "JR_MUNICIPALITY", MUNICIPALITY)), own);
        List<Broken> broken = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            if (channel == Channel.SMS && kind.isEmailOnly()) {
                continue;
            }
            try {
                look(catalogue, kind, channel, language, broken);
            } catch (IllegalStateException e) {
                broken.add(new Broken(Duty.GAPS_FILLED, channel, e.getMessage()));
            }
        }
        return broken;
    }

    private static void look(
            MessageCatalogue catalogue, MessageKind kind, Channel channel, Language language, List<Broken> broken) {
        Map<String, String> words = MessageSamples.of(kind);
        MessageCatalogue.Text text = catalogue.render(kind, channel, language.tag(), words);
        String all = (text.subject() == null ? "" : text.subject() + "\n") + text.body();
        if (all.contains("{")) {
            broken.add(new Broken(Duty.GAPS_FILLED, channel, ""));
        }
        if (channel == Channel.SMS) {
            int length = text.body().length();
            if (length > longestSms(language)) {
                broken.add(new Broken(Duty.SMS_LENGTH, channel, Integer.toString(length - longestSms(language))));
            }
        } else {
            lookAtMail(kind, language, text.body(), broken);
        }
        Map<String, String> withNo = new HashMap<>(words);
        withNo.put(MessageCatalogue.OBJECTION_LINK, NO_LINK);
        if (kind.offersNo(channel)
                && !catalogue
                        .render(kind, channel, language.tag(), withNo)
                        .body()
                        .contains(NO_LINK)) {
            broken.add(new Broken(Duty.LINK_TO_SAY_NO, channel, ""));
        }
    }

    private static void lookAtMail(MessageKind kind, Language language, String body, List<Broken> broken) {
        if (!TO_COLLEAGUES.contains(kind)) {
            if (!body.contains(PHONE)) {
                broken.add(new Broken(Duty.PHONE, Channel.EMAIL, ""));
            }
            if (!body.contains(MUNICIPALITY)) {
                broken.add(new Broken(Duty.SENDER, Channel.EMAIL, ""));
            }
        }
        if (SAY_NO.contains(kind)
                && !List.of(body.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                        .contains(NO.get(language))) {
            broken.add(new Broken(Duty.SAYS_NO_IS_FINE, Channel.EMAIL, NO.get(language)));
        }
        if (kind == MessageKind.ARTICLE_14 && !body.contains(SUPERVISOR)) {
            broken.add(new Broken(Duty.SUPERVISOR, Channel.EMAIL, ""));
        }
    }
}
