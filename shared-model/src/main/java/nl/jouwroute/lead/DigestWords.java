package nl.jouwroute.lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.jouwroute.lead.AdvisorRepository.Standing;
import nl.jouwroute.lead.ToTellRepository.Count;

/** The lines of one {@link ResponseDigest}, in Dutch, and the two numbers of its subject. */
final class DigestWords {

    private static final String LATE_TO_TELL = "had al moeten horen door wie die is aangemeld en waarom";
    private static final String LATE_TO_TELL_MORE = "hadden al moeten horen door wie zij zijn aangemeld en waarom";
    private static final String SOON_TO_TELL = "moet binnen een week horen door wie die is aangemeld en waarom";
    private static final String SOON_TO_TELL_MORE =
            "moeten binnen een week horen door wie zij zijn aangemeld en waarom";

    private final List<String> lines = new ArrayList<>();
    private long late;
    private long today;

    /** What the reader has. */
    void own(Standing standing, Count toTell) {
        add(
                standing.late(),
                "wacht al te lang op jouw eerste reactie",
                "wachten al te lang op jouw eerste reactie",
                "");
        add(standing.today(), "moet vandaag nog iets van je horen", "moeten vandaag nog iets van je horen", "");
        toTell(toTell, "");
        late = standing.late() + toTell.late();
        today = standing.today() + toTell.soon();
    }

    /** What colleagues have whose work the reader looks after. */
    void covered(List<Standing> standings, Count toTell) {
        String where = ", bij wie jij waarneemt";
        add(standings.stream().mapToLong(Standing::late).sum(), "wacht te lang", "wachten te lang", where);
        dueToday(standings, where);
        toTell(toTell, where);
    }

    /** What everybody has, and nobody. */
    void team(Collection<Standing> standings, Standing ofNobody, Count toTell) {
        long waiting = standings.stream().mapToLong(Standing::late).sum();
        String where = ", bij het hele team";
        add(waiting, "wacht te lang", "wachten te lang", where);
        long due = dueToday(standings, ", van het hele team");
        add(ofNobody.waiting(), "heeft nog geen adviseur", "hebben nog geen adviseur", "");
        add(toTell.late(), LATE_TO_TELL, LATE_TO_TELL_MORE, where);
        late = waiting + toTell.late();
        today = due + toTell.soon();
    }

    /** Who has no advisor and must hear it in time; those who are late stand with the team's. */
    void ofNobody(Count toTell) {
        add(toTell.soon(), SOON_TO_TELL, SOON_TO_TELL_MORE, ", zonder adviseur");
    }

    private long dueToday(Collection<Standing> standings, String where) {
        long due = standings.stream().mapToLong(Standing::today).sum();
        add(due, "moet vandaag nog iets horen", "moeten vandaag nog iets horen", where);
        return due;
    }

    private void toTell(Count toTell, String where) {
        add(toTell.late(), LATE_TO_TELL, LATE_TO_TELL_MORE, where);
        add(toTell.soon(), SOON_TO_TELL, SOON_TO_TELL_MORE, where);
    }

    private void add(long count, String one, String more, String where) {
        if (count > 0) {
            lines.add((count == 1 ? "1 persoon " + one : count + " mensen " + more) + where + ".");
        }
    }

    List<String> lines() {
        return lines;
    }

    /** How many are past their limit. */
    long late() {
        return late;
    }

    /** How many can still be done in time. */
    long today() {
        return today;
    }
}
