package nl.jouwroute.lead;

import java.util.List;

/**
 * An advisor as a lead's proposal looks at them.
 *
 * @param open leads that have not ended, those with a trajectory among them
 * @param running how many of these have a trajectory
 * @param absences of today and later
 */
public record Candidate(AdvisorTerms terms, int open, int running, List<Absence> absences) {

    public Candidate {
        absences = List.copyOf(absences);
    }

    /**
     * The weighted caseload: a lead counts once, a trajectory twice, because it asks for more talks
     * (docs/decisions/0020).
     */
    public int load() {
        return open + running;
    }

    /** Weighted caseload for each contract hour, with so many leads more. */
    double loadPerHour(int more) {
        return (double) (load() + more) / terms.hours();
    }

    public boolean isFull() {
        return open >= terms.mostOpen();
    }

    /** How many more fit under the limit; 0 when full. */
    public int room() {
        return Math.max(0, terms.mostOpen() - open);
    }

    /** The same advisor with one lead more. */
    Candidate withOneMore() {
        return new Candidate(terms, open + 1, running, absences);
    }
}
