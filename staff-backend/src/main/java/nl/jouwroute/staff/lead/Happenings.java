package nl.jouwroute.staff.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.lead.LeadAssignment;
import nl.jouwroute.lead.LeadSignal;

/** The time line of a lead: what arrived, and through whose hands it went. */
final class Happenings {

    private Happenings() {}

    private record Dated(Instant at, LeadFile.Happening happening) {}

    /** Newest first; the clock began with the oldest signal. */
    static List<LeadFile.Happening> of(List<LeadSignal> signals, List<LeadAssignment> assignments) {
        List<Dated> all = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            LeadSignal signal = signals.get(i);
            String tail = i == signals.size() - 1 ? "; de klok begon" : "";
            all.add(new Dated(
                    signal.at(),
                    new LeadFile.Happening(DutchTime.shortDayAndTime(signal.at()), true, signal.summary() + tail)));
        }
        for (LeadAssignment assignment : assignments) {
            all.add(new Dated(
                    assignment.at(),
                    new LeadFile.Happening(DutchTime.shortDayAndTime(assignment.at()), false, words(assignment))));
        }
        all.sort(Comparator.comparing(Dated::at).reversed());
        return all.stream().map(Dated::happening).toList();
    }

    private static String words(LeadAssignment assignment) {
        if (assignment.isTaken()) {
            return "Opgepakt door " + assignment.advisor().name();
        }
        return "Toegewezen aan " + assignment.advisor().name() + " door "
                + assignment.assignedBy().name()
                + assignment.reason().map(reason -> ": " + reason).orElse("");
    }
}
