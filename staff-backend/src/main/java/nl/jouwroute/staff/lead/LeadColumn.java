package nl.jouwroute.staff.lead;

import java.util.stream.Collectors;
import nl.jouwroute.staff.common.Words;

/** What the list of leads can show beside the name, in its order. */
public enum LeadColumn {
    CLOCK {
        @Override
        String text(LeadLine line) {
            return (line.clock().label() + " " + line.clock().words()).strip();
        }
    },
    TRACK {
        @Override
        String text(LeadLine line) {
            return Words.text("track." + line.row().track());
        }
    },
    SIGNALS {
        @Override
        String text(LeadLine line) {
            return line.row().signals().stream()
                    .map(signal -> Words.text("signal." + signal))
                    .collect(Collectors.joining(", "));
        }
    },
    VIA {
        @Override
        String text(LeadLine line) {
            return line.via();
        }
    },
    STATE {
        @Override
        String text(LeadLine line) {
            String state = Words.text("lead.state." + line.row().state());
            return line.row().paused() ? state + ", gepauzeerd" : state;
        }
    },
    ADVISOR {
        @Override
        String text(LeadLine line) {
            return line.row().advisor() == null ? "niemand" : line.row().advisor();
        }
    };

    /** A lead's cell in this column. */
    abstract String text(LeadLine line);

    /** Above the column. */
    String title() {
        return Words.text("column." + this);
    }
}
