package nl.jouwroute.staff.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.EditionCheck;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.RouteOption;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.Words;

/** Says paths, problems and differences of the route's content as an editor understands them. */
public final class RouteWords {

    private static final List<String> NAMES = List.of("question/nl", "title/nl", "name/nl");

    private final RouteContent content;
    private final TagNames tags;

    /** With the names that questions, answers and steps have in this content. */
    public RouteWords(RouteContent content) {
        this.content = content;
        this.tags = TagNames.of(content.questions());
    }

    /**
     * Something that differs, for a reader.
     *
     * @param label such as <i>Uitleg, Engels</i>
     * @param was null when it was not there
     * @param now null when it is gone
     */
    public record Line(String label, String was, String now) {}

    /**
     * What keeps an edition from being published.
     *
     * @param address where it can be mended, below the context
     * @param where what it is about
     */
    public record Block(String address, String item, String where, String text) {}

    /** What a thing is called, such as <i>Vraag: Wat wil je nu het liefst?</i> */
    public String title(String item) {
        String[] parts = item.split("/", 2);
        return switch (parts[0]) {
            case RouteItems.QUESTIONS ->
                isOrder(parts)
                        ? "Volgorde van de vragen"
                        : "Vraag: "
                                + content.findQuestion(parts[1])
                                        .map(question -> dutch(question.question()))
                                        .orElse(parts[1]);
            case RouteItems.STEPS ->
                isOrder(parts)
                        ? "Volgorde van de stappen"
                        : "Stap: "
                                + content.findStep(parts[1])
                                        .map(step -> dutch(step.title()))
                                        .orElse(parts[1]);
            case RouteItems.CONTACTS ->
                isOrder(parts)
                        ? "Volgorde van de organisaties"
                        : "Organisatie: "
                                + content.findContact(parts[1])
                                        .map(contact -> dutch(contact.name()))
                                        .orElse(parts[1]);
            case RouteItems.TEXTS -> "Teksten rond de route";
            default -> "De hele editie";
        };
    }

    /** The same; of a thing that is not there (any more) the name that it had in these differences. */
    String title(String item, List<ContentLines.Difference> differences) {
        String key = item.substring(item.indexOf('/') + 1);
        String title = title(item);
        return title.endsWith(": " + key)
                ? differences.stream()
                        .filter(difference -> NAMES.contains(RouteItems.within(difference.path())))
                        .findFirst()
                        .map(difference -> difference.was() != null ? difference.was() : difference.now())
                        .map(name -> title.substring(0, title.length() - key.length()) + name)
                        .orElse(title)
                : title;
    }

    private static boolean isOrder(String[] parts) {
        return parts[1].equals(ContentLines.ORDER);
    }

    private static String dutch(Texts texts) {
        return texts.hasDutch() ? texts.in(Texts.DUTCH) : "(nog zonder Nederlandse tekst)";
    }

    /** Where a thing is edited, below the context; null when there is no such page. */
    public static String address(String item) {
        String[] parts = item.split("/", 2);
        if (parts.length == 2 && isOrder(parts)) {
            return "/inhoud?deel=" + (parts[0].equals(RouteItems.STEPS) ? "stappen" : "vragen");
        }
        return switch (parts[0]) {
            case RouteItems.QUESTIONS -> "/vraag/" + parts[1];
            case RouteItems.STEPS -> "/stap/" + parts[1];
            case RouteItems.CONTACTS -> "/organisatie?welke=" + parts[1];
            default -> "/teksten";
        };
    }

    /** What stands in the way, each with where to mend it. */
    public List<Block> blocks(List<EditionCheck.Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    String item = itemOf(finding.where());
                    return new Block(address(item), item, title(item), problem(finding));
                })
                .toList();
    }

    private static String itemOf(String where) {
        String[] parts = where.split(" ", 2);
        return switch (parts[0]) {
            case "vraag" -> RouteItems.question(parts[1]);
            case "stap" -> RouteItems.step(parts[1]);
            case "plek" -> RouteItems.contact(parts[1]);
            default -> RouteItems.TEXTS;
        };
    }

    private String problem(EditionCheck.Finding finding) {
        String detail =
                finding.problem() == EditionCheck.Problem.DUTCH_MISSING ? label(optionOr(finding)) : finding.detail();
        return Words.text("content.problem." + finding.problem(), detail);
    }

    /** A missing text of an answer is named by its key alone. */
    private String optionOr(EditionCheck.Finding finding) {
        String item = itemOf(finding.where());
        return item.startsWith(RouteItems.QUESTIONS)
                        && !List.of("question", "help").contains(finding.detail())
                ? "options/" + finding.detail()
                : finding.detail();
    }

    /** Differences within one thing, a line each. */
    public List<Line> lines(List<ContentLines.Difference> differences) {
        return differences.stream()
                .filter(difference -> !difference.path().endsWith("/tags")) // made by themselves, never shown
                .map(difference -> {
                    String path = RouteItems.within(difference.path());
                    return new Line(label(path), value(path, difference.was()), value(path, difference.now()));
                })
                .toList();
    }

    private String label(String path) {
        List<String> words = new ArrayList<>();
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (i > 0 && parts[i - 1].equals("options") && !part.equals(ContentLines.ORDER)) {
                words.add("“" + option(part) + "”");
            } else {
                words.add(Words.find("language." + part)
                        .or(() -> Words.find("content.field." + part))
                        .orElse(part));
            }
        }
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    private String option(String key) {
        return content.questions().stream()
                .flatMap(question -> question.options().stream())
                .filter(option -> option.key().equals(key))
                .findFirst()
                .map(RouteOption::text)
                .map(RouteWords::dutch)
                .orElse(key);
    }

    private String value(String path, String text) {
        if (text == null) {
            return null;
        }
        if (path.startsWith("when/")) {
            return Arrays.stream(text.split(" ")).map(tags::name).collect(Collectors.joining("; "));
        }
        if (path.equals("options/" + ContentLines.ORDER)) {
            return Arrays.stream(text.split(" ")).map(this::option).collect(Collectors.joining("; "));
        }
        if (path.equals("contacts")) {
            return Arrays.stream(text.split(" "))
                    .map(key -> content.findContact(key)
                            .map(contact -> dutch(contact.name()))
                            .orElse(key))
                    .collect(Collectors.joining("; "));
        }
        if (path.equals("kind")) {
            return Words.find("content.kind." + text).orElse(text);
        }
        return text.equals("true") ? "ja" : text;
    }
}
