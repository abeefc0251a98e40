package nl.jouwroute.staff.session;

import java.util.List;
import java.util.UUID;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.PersonNames;
import nl.jouwroute.session.AbsenceReason;
import nl.jouwroute.session.Attendance;
import nl.jouwroute.session.Booking;

/** The list at the door of a session. */
public record DoorList(SessionLine session, List<Guest> guests) {

    /** How many came. */
    public long present() {
        return guests.stream().filter(Guest::isPresent).count();
    }

    /** Of how many nothing was noted. */
    public long unset() {
        return guests.stream().filter(guest -> guest.attendance() == null).count();
    }

    /**
     * Somebody with a seat; at the door only the first name and an initial are shown.
     *
     * @param attendance null while nothing was noted
     * @param reason null unless absent
     */
    public record Guest(UUID bookingId, String name, int seats, Attendance attendance, AbsenceReason reason) {

        static Guest of(Booking booking, Person person) {
            return new Guest(
                    booking.id(),
                    person.called().map(Guest::shortened).orElse(PersonNames.UNKNOWN),
                    booking.seats(),
                    booking.attendance().orElse(null),
                    booking.absenceReason().orElse(null));
        }

        private static String shortened(String called) {
            String[] parts = called.strip().split("\\s+", -1);
            String last = parts[parts.length - 1];
            return parts.length == 1
                    ? parts[0]
                    : parts[0] + " " + last.substring(0, last.offsetByCodePoints(0, 1)) + ".";
        }

        public boolean isPresent() {
            return attendance == Attendance.PRESENT;
        }

        public boolean isAbsent() {
            return attendance == Attendance.ABSENT;
        }
    }
}
