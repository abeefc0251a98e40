package nl.jouwroute.staff.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote in an answer, without the message that it answers and without what their phone adds. Where nothing
 * would be left, everything stays: too much is better than nothing. Each line is looked at a fixed number of times, however
 * many there are: any stranger can write them.
 */
final class QuotedText {

    /** "Op ma 23 nov 2026 om 10:12 schreef Jouw Route <…>:" as the common programs write it. */
    private static final Pattern ATTRIBUTION =
            Pattern.compile("(Op|On|Am|Le) \\D*+\\d.*?(schreef(?! ik\\b)|geschreven|wrote|schrieb|écrit).*:");

    private static final Pattern DIVIDER = Pattern.compile(
            "-{2,}\\s*(Oorspronkelijk bericht|Original Message|Doorgestuurd bericht|Forwarded message)\\s*-{2,}"
                    + "|_{10,}|Begin doorgestuurd bericht:",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FROM = Pattern.compile("\\*?(Van|From|От|Від|Kimden|Gönderen|من)\\s?:\\*?\\s.+");
    private static final Pattern SENT_OR_TO = Pattern.compile(
            "\\*?(Verzonden|Datum|Aan|Onderwerp|Sent|Date|To|Subject|Tarih|Kime|Konu|Надіслано|Дата|Кому|Тема"
                    + "|التاريخ|إلى|الموضوع)\\s?:\\*?.*");

    private static final Pattern OF_THE_DEVICE = Pattern.compile(
            "(Verzonden|Verstuurd|Sent|Gesendet|Envoyé) (vanaf|vanuit|met|from|via|von|de)"
                    + " (mijn|my|meinem|mon|Outlook|Mail|Samsung|Yahoo|Gmail|Proton|iPhone|Android).{0,60}"
                    + "|(Outlook|Gmail) voor (Android|iOS).{0,40}|Get Outlook for .{2,60}|Download Outlook .{0,60}",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_ATTRIBUTION = 400;
    private static final int MOST_LINES_OF_AN_ATTRIBUTION = 3;
    private static final int LOOK_AHEAD = 4;

    private QuotedText() {}

    /** The new words. */
    static String without(String text) {
        List<String> lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .lines()
                .toList();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (lines.get(i).equals("-- ") || DIVIDER.matcher(line).matches() || isHeader(lines, i)) {
                break;
            }
            int attribution = attributionAt(lines, i);
            if (attribution > 0) {
                if (!isQuoteNext(lines, i + attribution)) {
                    break;
                }
                i += attribution - 1;
            } else if (!line.startsWith(">") && !OF_THE_DEVICE.matcher(line).matches()) {
                kept.add(lines.get(i).stripTrailing());
            }
        }
        String words = String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
        return words.isEmpty() ? text.strip() : words;
    }

    /** How many lines an attribution takes that begins here; 0 when none does. Long ones are folded. */
    private static int attributionAt(List<String> lines, int first) {
        StringBuilder joined = new StringBuilder();
        for (int i = first; i < lines.size() && i < first + MOST_LINES_OF_AN_ATTRIBUTION; i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith(">") || joined.length() + line.length() > LONGEST_ATTRIBUTION) {
                return 0;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (line.endsWith(":")) {
                return isAttribution(joined.toString()) ? i - first + 1 : 0;
            }
        }
        return 0;
    }

    /** Also in a language that is not listed: then by the address in it. */
    private static boolean isAttribution(String text) {
        int open = text.indexOf('<');
        return ATTRIBUTION.matcher(text).matches() || (open >= 0 && text.indexOf('@', open) > 0);
    }

    private static boolean isQuoteNext(List<String> lines, int from) {
        return lines.subList(from, lines.size()).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.startsWith(">"))
                .isPresent();
    }

    /** The block of "Van:", "Verzonden:", "Aan:" with which Outlook begins what it quotes. */
    private static boolean isHeader(List<String> lines, int at) {
        return FROM.matcher(lines.get(at).strip()).matches()
                && lines.subList(at + 1, Math.min(lines.size(), at + 1 + LOOK_AHEAD)).stream()
                        .anyMatch(line -> SENT_OR_TO.matcher(line.strip()).matches());
    }
}
