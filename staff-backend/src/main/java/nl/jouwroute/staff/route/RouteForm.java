package nl.jouwroute.staff.route;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.RouteContent;
import org.omnifaces.cdi.Param;

/** The form of one thing of the route: made, changed or taken away in the draft. */
public abstract class RouteForm {

    /** Stands in the address in the place of a key. */
    static final String NEW = "nieuw";

    @Inject
    @Param(name = "taal")
    private String language;

    @Inject
    private Editing editing;

    private Posted posted;

    /** The key in the address. */
    abstract String key();

    /** The path of the thing with this key. */
    abstract String path(String key);

    /**
     * What the form shows: as it was posted, else a new one, else as the draft has it. Refuses who may not edit before
     * anything is shown.
     *
     * @param form the field by which a post of this form is known
     * @throws NotFound when the address names nothing
     */
    <T> T shown(String form, Supplier<T> read, Supplier<T> empty, Function<String, Optional<T>> find) {
        posted = Posted.now();
        editing.getDesk();
        if (key() == null) {
            throw new NotFound("nothing of the route in the address");
        }
        if (posted.has(form)) {
            return read.get();
        }
        return isFresh() ? empty.get() : find.apply(key()).orElseThrow(() -> new NotFound("not in the draft"));
    }

    Posted posted() {
        return posted;
    }

    Editing editing() {
        return editing;
    }

    RouteContent content() {
        return editing.content();
    }

    public boolean isFresh() {
        return NEW.equals(key());
    }

    public String getItem() {
        return path(isFresh() ? NEW : key());
    }

    public String getMark() {
        return editing.getDesk().mark(getItem());
    }

    List<LanguageSection> languages(List<TextField> texts) {
        return LanguageSection.of(texts, editing.getDesk().translations(getItem()), language);
    }

    /**
     * Keeps what was typed.
     *
     * @param own the key of the thing
     * @param put puts it in the draft
     * @param isThere whether the form of a new one was posted before
     * @param address where to go on
     */
    void keep(String own, UnaryOperator<RouteContent> put, Predicate<RouteContent> isThere, String address) {
        String path = path(own);
        editing.change(
                isFresh()
                        ? new DraftChange<>(
                                path,
                                editing.getDesk().mark(path),
                                ContentChange.Deed.ADDED,
                                content -> isThere.test(content) ? content : put.apply(content))
                        : new DraftChange<>(path, posted.text("gezien"), ContentChange.Deed.CHANGED, put),
                address,
                "CONTENT_SAVED");
    }

    /** Takes it away. */
    void remove(UnaryOperator<RouteContent> verb, String address) {
        editing.change(
                new DraftChange<>(getItem(), posted.text("gezien"), ContentChange.Deed.REMOVED, verb),
                address,
                "CONTENT_REMOVED");
    }
}
