package nl.jouwroute.staff.reply;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.ReplyAddress;
import nl.jouwroute.reply.IncomingReply;
import nl.jouwroute.reply.ReplyKind;

/**
 * Reads an e-mail as far as it is kept, and tells apart what a person wrote, what says that our message did not arrive,
 * and what a machine sends (RFC 3834). Nothing here is answered by itself, so that nothing goes round in circles.
 */
final class MailReader {

    private static final Pattern OUR_ID = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@");
    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
    private static final List<String> RECEIVERS =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc", "Resent-To");

    /** All that is asked of the head of an e-mail. */
    static final List<String> HEADERS = Stream.concat(
                    RECEIVERS.stream(),
                    Stream.of(
                            "Message-ID",
                            "In-Reply-To",
                            "References",
                            "From",
                            "Subject",
                            "Auto-Submitted",
                            "Precedence",
                            "Return-Path",
                            "List-Id",
                            "X-Autoreply",
                            "X-Autorespond"))
            .toList();

    private static final int MOST = 20;
    private static final int LONGEST_HEADER = 20_000;

    private final ReplyAddress ours;
    private final String from;
    private final Clock clock;

    MailReader(ReplyAddress ours, String from, Clock clock) {
        this.ours = ours;
        this.from = plainAddress(from);
        this.clock = clock;
    }

    /** Never fails on what a message holds: what cannot be read becomes a reply that says so. */
    ArrivedMail read(MimeMessage mail, String fallbackMark) {
        try {
            if (Bounce.is(mail)) {
                return bounce(mail, fallbackMark);
            }
            if (isAutomatic(mail)) {
                return ArrivedMail.AUTOMATIC;
            }
            MailParts parts = MailParts.of(mail);
            return kept(mail, fallbackMark, ReplyKind.ANSWER, parts.words(), parts, answered(mail));
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            return unreadable(mail, fallbackMark);
        }
    }

    private ArrivedMail bounce(MimeMessage mail, String fallbackMark) throws MessagingException, IOException {
        Bounce bounce = Bounce.of(mail);
        if (!bounce.isFinal()) {
            return ArrivedMail.AUTOMATIC;
        }
        List<UUID> answered = new ArrayList<>(ids(bounce.original()));
        answered.addAll(answered(mail));
        return kept(mail, fallbackMark, ReplyKind.BOUNCE, bounce.why(), null, answered);
    }

    private ArrivedMail kept(
            MimeMessage mail, String fallbackMark, ReplyKind kind, String words, MailParts parts, List<UUID> answered)
            throws MessagingException {
        return new ArrivedMail(
                false,
                new IncomingReply(
                        Channel.EMAIL,
                        kind,
                        mark(mail, fallbackMark),
                        sender(mail),
                        subject(mail),
                        words,
                        parts == null ? 0 : parts.files(),
                        parts != null && parts.isShortened(),
                        tokens(mail),
                        answered,
                        at(mail)));
    }

    /** One of which only is said that it came. */
    ArrivedMail unreadable(MimeMessage mail, String fallbackMark) {
        List<String> tokens = List.of();
        String mark = Tokens.hash("MAIL:" + fallbackMark);
        String sender = "";
        try {
            mark = mark(mail, fallbackMark);
            tokens = tokens(mail);
            sender = sender(mail);
        } catch (MessagingException | RuntimeException unknown) {
            // then it is kept without
        }
        return new ArrivedMail(
                false,
                new IncomingReply(
                        Channel.EMAIL,
                        ReplyKind.UNREADABLE,
                        mark,
                        sender,
                        null,
                        "",
                        0,
                        false,
                        tokens,
                        List.of(),
                        clock.instant()));
    }

    /**
     * What is sent by a machine. {@code X-Auto-Response-Suppress} is not asked: Exchange puts it on letters of people
     * too, and an answer of a person must not be lost.
     */
    private boolean isAutomatic(MimeMessage mail) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) {
            return true;
        }
        String sender = plainAddress(sender(mail));
        return BULK.contains(header(mail, "Precedence"))
                || "<>".equals(header(mail, "Return-Path"))
                || mail.getHeader("List-Id") != null
                || mail.getHeader("X-Autoreply") != null
                || mail.getHeader("X-Autorespond") != null
                || sender.equals(from)
                || ours.isOurs(sender);
    }

    private static String mark(MimeMessage mail, String fallback) throws MessagingException {
        String id = mail.getMessageID();
        return Tokens.hash("MAIL:" + (id == null || id.isBlank() ? fallback : id.strip()));
    }

    private Instant at(MimeMessage mail) throws MessagingException {
        Date arrived = mail.getReceivedDate();
        Instant now = clock.instant();
        return arrived == null || arrived.toInstant().isAfter(now) ? now : arrived.toInstant();
    }

    private static String sender(MimeMessage mail) throws MessagingException {
        try {
            Address[] from = mail.getFrom();
            if (from != null && from.length > 0 && from[0] instanceof InternetAddress one && one.getAddress() != null) {
                return one.getAddress();
            }
            return "";
        } catch (AddressException malformed) {
            return String.valueOf(mail.getHeader("From", ","));
        }
    }

    private static String subject(MimeMessage mail) throws MessagingException {
        String raw = mail.getHeader("Subject", " ");
        if (raw == null) {
            return null;
        }
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(raw));
        } catch (UnsupportedEncodingException unknown) {
            return raw;
        }
    }

    private List<String> tokens(MimeMessage mail) throws MessagingException {
        List<String> tokens = new ArrayList<>();
        for (String name : RECEIVERS) {
            for (String address : header(mail, name).split("[,;<>\\s\"]+", MOST * 10)) {
                ours.tokenIn(address).filter(token -> !tokens.contains(token)).ifPresent(tokens::add);
            }
        }
        return tokens.subList(0, Math.min(MOST, tokens.size()));
    }

    /** Messages of ours that it says to answer: the one before, then the others, the newest first. */
    private static List<UUID> answered(MimeMessage mail) throws MessagingException {
        List<UUID> before = ids(header(mail, "References"));
        Collections.reverse(before);
        return Stream.concat(ids(header(mail, "In-Reply-To")).stream(), before.stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<UUID> ids(String text) {
        List<UUID> ids = new ArrayList<>();
        Matcher matcher = OUR_ID.matcher(text);
        while (matcher.find()) {
            ids.add(UUID.fromString(matcher.group(1)));
        }
        return ids;
    }

    /** In small letters; empty when it is not there. */
    private static String header(MimeMessage mail, String name) throws MessagingException {
        String value = mail.getHeader(name, ",");
        String text = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
        return text.length() > LONGEST_HEADER ? text.substring(0, LONGEST_HEADER) : text;
    }

    private static String plainAddress(String text) {
        int open = text.lastIndexOf('<');
        String address = open < 0 ? text : text.substring(open + 1).replace(">", "");
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
