package nl.jouwroute.staff.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.RouteContent;

/** What the pages of the route's editor share: the desk and its words. */
@Named("editing")
@RequestScoped
public class Editing extends ContentEditing<RouteContent> {

    @Inject
    private EditRoute editRoute;

    private RouteDesk desk;
    private RouteWords words;

    public RouteDesk getDesk() {
        if (desk == null) {
            desk = editRoute.openRoute();
            words = new RouteWords(desk.content());
        }
        return desk;
    }

    RouteWords words() {
        getDesk();
        return words;
    }

    @Override
    protected RouteContent content() {
        return getDesk().content();
    }

    /** Everything that stands in the way of publishing. */
    public List<RouteWords.Block> getBlocks() {
        return words().blocks(getDesk().findings());
    }

    /** What of it is about this thing. */
    public List<RouteWords.Block> blocks(String item) {
        return getBlocks().stream().filter(block -> block.item().equals(item)).toList();
    }

    /** What is different in this thing from what residents see. */
    public List<RouteWords.Line> changes(String item) {
        return getDesk().isNew(item) ? List.of() : words().lines(getDesk().changes(item));
    }

    @Override
    protected String itemOf(String path) {
        return RouteItems.itemOf(path);
    }

    @Override
    protected String title(String item) {
        return words().title(item);
    }

    @Override
    protected String address(String item) {
        return RouteWords.address(item);
    }

    @Override
    protected EditRoute verbs() {
        return editRoute;
    }

    @Override
    protected void lookAgain() {
        desk = null;
    }

    @Override
    protected List<RouteWords.Line> lines(List<ContentLines.Difference> differences) {
        return words().lines(differences);
    }

    void move(String item, UnaryOperator<RouteContent> verb, String address) {
        change(new DraftChange<>(item, null, ContentChange.Deed.MOVED, verb), address, "CONTENT_MOVED");
    }
}
