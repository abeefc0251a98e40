package nl.jouwroute.staff.route;

import java.util.List;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.TranslationState;

/**
 * What lies before an editor: the draft, or while there is none the published edition.
 *
 * @param number of the edition on the desk
 * @param draft whether it is a draft
 * @param published number of the edition that residents see
 * @param before the lines of that one
 * @param editions the newest first
 * @param changes what was done last, the newest first
 * @param <C> what is edited
 */
public record ContentDesk<C>(
        int number,
        int version,
        boolean draft,
        C content,
        ContentLines lines,
        int published,
        ContentLines before,
        List<Edition> editions,
        List<Done> changes) {

    public ContentDesk {
        editions = List.copyOf(editions);
        changes = List.copyOf(changes);
    }

    /**
     * An edition in the list.
     *
     * @param state DRAFT, PUBLISHED or RETIRED
     * @param published when and by whom it was last published; null when it never was
     */
    public record Edition(int number, String state, String published) {}

    /** What somebody did. */
    public record Done(String when, String who, String deed, String item, List<ContentLines.Difference> differences) {

        public Done {
            differences = List.copyOf(differences);
        }
    }

    /** The mark that a form about this thing carries. */
    public String mark(String item) {
        return lines.under(item).mark();
    }

    public TranslationState translations(String item) {
        return TranslationState.of(lines.under(item), before.under(item));
    }

    public boolean isNew(String item) {
        return before.under(item).isEmpty();
    }

    public List<ContentLines.Difference> changes(String item) {
        return before.under(item).differencesTo(lines.under(item));
    }
}
