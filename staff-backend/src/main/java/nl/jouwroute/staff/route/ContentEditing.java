package nl.jouwroute.staff.route;

import java.util.List;
import nl.jouwroute.common.Refused;
import nl.jouwroute.route.ContentChangedElsewhere;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.EditionContent;
import nl.jouwroute.route.HardText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Words;

/**
 * What the pages of an editor share: what went wrong, and the two texts when a colleague was first.
 *
 * @param <C> what is edited
 */
public abstract class ContentEditing<C extends EditionContent> {

    /** Enough of a text to find it again. */
    private static final int SOME = 60;

    private String problem;
    private List<RouteWords.Line> conflict = List.of();

    /** Does what the pages ask. */
    protected abstract EditEditions<C, ?> verbs();

    /** What lies on the desk. */
    protected abstract C content();

    /** What lies on the desk may be another thing now. */
    protected abstract void lookAgain();

    /** To which thing a line of the content belongs. */
    protected abstract String itemOf(String path);

    /** What a thing is called. */
    protected abstract String title(String item);

    /** Where a thing is edited, below the context. */
    protected abstract String address(String item);

    /** Differences, for a reader. */
    protected abstract List<RouteWords.Line> lines(List<ContentLines.Difference> differences);

    /** Does it and goes on; when a colleague was first, the page shows both texts. */
    public void change(DraftChange<C> change, String address, String done) {
        if (Posted.now().isTooLong()) {
            problem("content.TOO_LONG");
            return;
        }
        try {
            verbs().change(change);
            leave(address, done);
        } catch (ContentChangedElsewhere e) {
            lookAgain();
            problem = Words.text("content.CHANGED", first(e));
            C mine = change.verb().apply(content());
            conflict = lines(verbs().part(content().lines(), change.item())
                    .differencesTo(verbs().part(mine.lines(), change.item())));
        } catch (Refused e) {
            refuse(e);
        }
    }

    /** Does something with a whole edition, and goes on. */
    public void attempt(Runnable deed, String address, String done) {
        try {
            deed.run();
            leave(address, done);
        } catch (Refused e) {
            refuse(e);
        }
    }

    private static void leave(String address, String done) {
        Pages.seeOther(address + (address.contains("?") ? "&" : "?") + "gedaan=" + done);
    }

    private void refuse(Refused refused) {
        lookAgain();
        problem = refused instanceof ContentChangedElsewhere elsewhere
                ? Words.text("content.DRAFT_CHANGED", first(elsewhere))
                : Words.why(refused);
    }

    private String first(ContentChangedElsewhere elsewhere) {
        return elsewhere.staffId().map(verbs()::nameOf).orElse("Een collega");
    }

    /** Dutch texts that readers stumble over; said, and in the way of nothing. */
    public List<RouteWords.Block> getHard() {
        return HardText.in(content().lines()).stream().map(this::hard).toList();
    }

    /** Those of one thing. */
    public List<RouteWords.Block> hard(String item) {
        return getHard().stream().filter(block -> block.item().equals(item)).toList();
    }

    private RouteWords.Block hard(HardText text) {
        String item = itemOf(text.path());
        String begin = text.text().length() > SOME ? text.text().substring(0, SOME) + "…" : text.text();
        String said = text.words().isEmpty()
                ? Words.text("content.hard.long", begin)
                : Words.text("content.hard.words", String.join(", ", text.words()));
        return new RouteWords.Block(address(item), item, title(item), said);
    }

    public void problem(String code) {
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
