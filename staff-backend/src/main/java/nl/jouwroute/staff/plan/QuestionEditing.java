package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.jouwroute.plan.PlanChapter;
import nl.jouwroute.plan.Prefill;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.plan.QuestionSetCheck;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.route.ContentDesk;
import nl.jouwroute.staff.route.ContentEditing;
import nl.jouwroute.staff.route.Editing;
import nl.jouwroute.staff.route.RouteWords;
import nl.jouwroute.staff.route.TagNames;

/** What the pages of the plan's questions share: the desk and its words. */
@Named("questionEditing")
@RequestScoped
public class QuestionEditing extends ContentEditing<QuestionSet> {

    private static final String QUESTIONS = "questions/";

    @Inject
    private EditQuestions editQuestions;

    @Inject
    private Editing route;

    private ContentDesk<QuestionSet> desk;
    private TagNames tags;

    public ContentDesk<QuestionSet> getDesk() {
        if (desk == null) {
            desk = editQuestions.open();
        }
        return desk;
    }

    /** What the answers of the route are called. */
    TagNames tags() {
        if (tags == null) {
            tags = TagNames.of(route.getDesk().content().questions());
        }
        return tags;
    }

    /** Everything that stands in the way of publishing. */
    public List<RouteWords.Block> getBlocks() {
        return QuestionSetCheck.of(content()).stream().map(this::block).toList();
    }

    private RouteWords.Block block(QuestionSetCheck.Finding finding) {
        return new RouteWords.Block(
                address(finding.item()),
                finding.item(),
                title(finding.item()),
                Words.text("plan.problem." + finding.problem(), label(finding.detail())));
    }

    /** What of it is about this thing. */
    public List<RouteWords.Block> blocks(String item) {
        return getBlocks().stream().filter(block -> block.item().equals(item)).toList();
    }

    @Override
    protected String itemOf(String path) {
        String[] parts = path.split("/", 3);
        return parts[0] + "/" + parts[1];
    }

    @Override
    protected String address(String item) {
        return item.startsWith(QUESTIONS)
                ? "/planvraag/" + item.substring(QUESTIONS.length())
                : "/planhoofdstuk/" + item.substring(item.indexOf('/') + 1);
    }

    /** What a thing is called. */
    @Override
    public String title(String item) {
        if (item.equals(QUESTIONS + ContentLines.ORDER)) {
            return "Volgorde van de vragen";
        }
        if (item.startsWith(QUESTIONS)) {
            String key = item.substring(QUESTIONS.length());
            return "Vraag: "
                    + getDesk()
                            .content()
                            .find(key)
                            .map(question -> question.question().in(Texts.DUTCH))
                            .orElse(key);
        }
        return item.startsWith("chapters/")
                ? "Hoofdstuk: "
                        + getDesk()
                                .content()
                                .find(PlanChapter.valueOf(item.substring("chapters/".length())))
                                .map(chapter -> chapter.title().in(Texts.DUTCH))
                                .orElse("")
                : item;
    }

    /** Differences, for a reader. */
    @Override
    public List<RouteWords.Line> lines(List<ContentLines.Difference> differences) {
        return differences.stream()
                .map(difference -> new RouteWords.Line(
                        label(difference.path()),
                        value(difference.path(), difference.was()),
                        value(difference.path(), difference.now())))
                .toList();
    }

    private String value(String path, String text) {
        if (text == null) {
            return null;
        }
        if (path.endsWith("prefill")) {
            return Arrays.stream(text.split(" "))
                    .map(Prefill::parse)
                    .map(one -> tags().name(one.tag()) + (one.choice() == 0 ? "" : " (keuze " + one.choice() + ")"))
                    .collect(Collectors.joining("; "));
        }
        String kind = path.endsWith("/picture") ? "picture." : "plan.kind.";
        return "true".equals(text) ? "ja" : Words.find(kind + text).orElse(text);
    }

    /** The path below the thing, in words. */
    private static String label(String path) {
        List<String> words = new ArrayList<>();
        String[] parts = path.split("/", -1);
        boolean whole = parts.length > 2 && (parts[0].equals("questions") || parts[0].equals("chapters"));
        for (int i = whole ? 2 : 0; i < parts.length; i++) {
            String part = parts[i];
            words.add(Words.find("language." + part)
                    .or(() -> Words.find("content.field." + part))
                    .orElse(part));
        }
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What is different in this thing from what residents see. */
    public List<RouteWords.Line> changes(String item) {
        return getDesk().isNew(item) ? List.of() : lines(getDesk().changes(item));
    }

    @Override
    protected EditQuestions verbs() {
        return editQuestions;
    }

    @Override
    protected QuestionSet content() {
        return getDesk().content();
    }

    @Override
    protected void lookAgain() {
        desk = null;
    }
}
