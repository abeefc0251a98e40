package nl.jouwroute.staff.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.route.ContentDesk;
import nl.jouwroute.staff.route.ContentEditing;
import nl.jouwroute.staff.route.RouteWords;
import nl.jouwroute.wording.OwnTexts;
import nl.jouwroute.wording.OwnTextsCheck;
import nl.jouwroute.wording.ShippedTexts;

/** What the pages of the words share: the desk, and what is said of it. */
@Named("textEditing")
@RequestScoped
public class TextEditing extends ContentEditing<OwnTexts> {

    @Inject
    private EditTexts editTexts;

    private ContentDesk<OwnTexts> desk;
    private List<RouteWords.Block> blocks;

    public ContentDesk<OwnTexts> getDesk() {
        if (desk == null) {
            desk = editTexts.open();
        }
        return desk;
    }

    /** Everything that stands in the way of publishing. */
    public List<RouteWords.Block> getBlocks() {
        if (blocks == null) {
            blocks = OwnTextsCheck.of(content()).stream().map(this::block).toList();
        }
        return blocks;
    }

    private RouteWords.Block block(OwnTextsCheck.Finding finding) {
        String where = Stream.of(
                        Words.text("texts.part." + finding.part()),
                        Words.text("language." + finding.language().tag()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return new RouteWords.Block(
                address(finding.item()),
                finding.item(),
                title(finding.item()),
                where + ": "
                        + Words.text(
                                "texts.problem." + finding.problem(),
                                finding.detail().isEmpty() ? "geen" : finding.detail()));
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
        return WordForm.HERE + item;
    }

    /** What a thing is called. */
    @Override
    public String title(String item) {
        return ShippedTexts.find(item)
                .map(text -> TextPlaces.place(text) + ": " + TextPlaces.title(text, content()))
                .orElse(item);
    }

    /** Differences, for a reader; where nothing stands the release speaks. */
    @Override
    public List<RouteWords.Line> lines(List<ContentLines.Difference> differences) {
        return differences.stream().map(difference -> line("", difference)).toList();
    }

    private static RouteWords.Line line(String item, ContentLines.Difference difference) {
        String[] path = (item + difference.path()).split("/");
        String language = path[path.length - 1];
        String part = path[path.length - 2];
        String system = path.length < 4
                ? null
                : ShippedTexts.find(path[0] + "/" + path[1])
                        .map(text -> text.parts().get(part))
                        .map(texts -> texts.byLanguage().get(language))
                        .orElse(null);
        String label = Stream.of(
                        Words.find("texts.part." + part).orElse(part),
                        Words.find("language." + language).orElse(language))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return new RouteWords.Line(
                label,
                difference.was() == null ? system : difference.was(),
                difference.now() == null ? system : difference.now());
    }

    /** What is different in this thing from what residents see. */
    public List<RouteWords.Line> changes(String item) {
        return getDesk().changes(item).stream()
                .map(difference -> line(item + "/", difference))
                .toList();
    }

    @Override
    protected EditTexts verbs() {
        return editTexts;
    }

    @Override
    protected OwnTexts content() {
        return getDesk().content();
    }

    @Override
    protected void lookAgain() {
        desk = null;
        blocks = null;
    }
}
