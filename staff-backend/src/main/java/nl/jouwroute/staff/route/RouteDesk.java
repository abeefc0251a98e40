package nl.jouwroute.staff.route;

import java.time.Instant;
import java.util.List;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.EditionCheck;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.TranslationState;
import nl.jouwroute.session.SessionKind;

/**
 * What lies before an editor: the draft, or while there is none the published edition.
 *
 * @param number of the edition on the desk
 * @param version of it
 * @param draft whether it is a draft
 * @param lines the lines of its content
 * @param published number of the edition that residents see
 * @param before the lines of that one
 * @param findings what stands in the way of publishing
 * @param changedBy null when nobody changed it since the installation
 */
public record RouteDesk(
        int number,
        int version,
        boolean draft,
        RouteContent content,
        ContentLines lines,
        int published,
        ContentLines before,
        List<EditionCheck.Finding> findings,
        List<SessionKind> kinds,
        Instant changedAt,
        String changedBy) {

    public RouteDesk {
        findings = List.copyOf(findings);
        kinds = List.copyOf(kinds);
    }

    /** The mark that a form about this thing carries. */
    public String mark(String item) {
        return RouteItems.part(lines, item).mark();
    }

    /** How the translations of this thing stand. */
    public TranslationState translations(String item) {
        return TranslationState.of(RouteItems.part(lines, item), RouteItems.part(before, item));
    }

    /** What is different in this thing from what residents see. */
    public List<ContentLines.Difference> changes(String item) {
        return RouteItems.part(before, item).differencesTo(RouteItems.part(lines, item));
    }

    /** Whether residents see nothing of this thing yet. */
    public boolean isNew(String item) {
        return RouteItems.part(before, item).isEmpty();
    }

    /** How many things are different from what residents see. */
    public long countChanges() {
        return before.differencesTo(lines).stream()
                .map(difference -> RouteItems.itemOf(difference.path()))
                .distinct()
                .count();
    }

    /** <i>dinsdag 1 december, 9.30 uur, door Ilse</i> */
    public String changed() {
        return DutchTime.dayAndTime(changedAt) + (changedBy == null ? "" : ", door " + changedBy);
    }
}
