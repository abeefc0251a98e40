package nl.jouwroute.staff.plan;

import java.util.List;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.plan.QuestionSetCheck;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.TranslationState;

/**
 * What lies before an editor of the plan's questions: the draft, or while there is none the published edition.
 *
 * @param number of the edition on the desk
 * @param draft whether it is a draft
 * @param published number of the edition that residents see
 * @param before the lines of that one
 * @param editions the newest first
 * @param changes what was done last, the newest first
 */
public record QuestionDesk(
        int number,
        int version,
        boolean draft,
        QuestionSet content,
        ContentLines lines,
        int published,
        ContentLines before,
        List<QuestionSetCheck.Finding> findings,
        List<Edition> editions,
        List<Done> changes) {

    public QuestionDesk {
        findings = List.copyOf(findings);
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
    String mark(String item) {
        return lines.under(item).mark();
    }

    TranslationState translations(String item) {
        return TranslationState.of(lines.under(item), before.under(item));
    }

    boolean isNew(String item) {
        return before.under(item).isEmpty();
    }

    List<ContentLines.Difference> changes(String item) {
        return before.under(item).differencesTo(lines.under(item));
    }
}
