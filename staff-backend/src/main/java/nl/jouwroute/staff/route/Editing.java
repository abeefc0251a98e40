package nl.jouwroute.staff.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.common.Refused;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.ContentChangedElsewhere;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Words;

/** What all pages of the editor share: the desk, what went wrong, and the two texts when a colleague was first. */
@Named("editing")
@RequestScoped
public class Editing {

    @Inject
    private EditRoute editRoute;

    private RouteDesk desk;
    private RouteWords words;
    private String problem;
    private List<RouteWords.Line> conflict = List.of();

    public RouteDesk getDesk() {
        if (desk == null) {
            desk = editRoute.open();
            words = new RouteWords(desk.content());
        }
        return desk;
    }

    RouteWords words() {
        getDesk();
        return words;
    }

    RouteContent content() {
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

    /** Does it and goes on; when a colleague was first, the page shows both texts. */
    void change(EditRoute.Change change, String address, String done) {
        if (Posted.now().isTooLong()) {
            problem("content.TOO_LONG");
            return;
        }
        try {
            editRoute.change(change);
            Pages.seeOther(address + (address.contains("?") ? "&" : "?") + "gedaan=" + done);
        } catch (ContentChangedElsewhere e) {
            desk = null;
            problem = Words.text(
                    "content.CHANGED", e.staffId().map(editRoute::nameOf).orElse("Een collega"));
            ContentLines theirs = RouteItems.part(getDesk().lines(), change.item());
            ContentLines mine = RouteItems.part(
                    ContentLines.of(change.verb().apply(content()).toJson()), change.item());
            conflict = words().lines(theirs.differencesTo(mine));
        } catch (Refused e) {
            refuse(e);
        }
    }

    void move(String item, java.util.function.UnaryOperator<RouteContent> verb, String address) {
        change(new EditRoute.Change(item, null, ContentChange.Deed.MOVED, verb), address, "CONTENT_MOVED");
    }

    void refuse(Refused refused) {
        desk = null;
        problem = refused instanceof ContentChangedElsewhere elsewhere
                ? Words.text(
                        "content.DRAFT_CHANGED",
                        elsewhere.staffId().map(editRoute::nameOf).orElse("Een collega"))
                : Words.text(refused.code());
    }

    void problem(String code) {
        problem = Words.text(code);
    }

    public String getProblem() {
        return problem;
    }

    /** Where what was typed differs from what a colleague kept meanwhile. */
    public List<RouteWords.Line> getConflict() {
        return conflict;
    }
}
