package nl.jouwroute.staff.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.session.AbsenceReason;
import nl.jouwroute.session.BookingRefused;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /bijeenkomst/id/aanwezig}: on a phone at the door, saved with each tap. */
@Named("door")
@RequestScoped
public class DoorPage {

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    @Param(pathIndex = 1)
    private String what;

    @Inject
    @Param(pathIndex = 2)
    private String more;

    @Inject
    @Param(name = "wie")
    private String booking;

    @Inject
    @Param(name = "afwezig")
    private String asked;

    @Inject
    private NoteAttendance attendance;

    private DoorList list;
    private String problem;

    private UUID id() {
        if (!"aanwezig".equals(what) || more != null) {
            throw new NotFound("a session has one page here");
        }
        return Ids.read(id);
    }

    public DoorList getList() {
        if (list == null) {
            list = attendance.list(id());
        }
        return list;
    }

    public void present() {
        note(() -> attendance.present(id(), bookingId()));
    }

    /** Asks for the reason first. */
    public void askWhy() {
        Pages.seeOther("/bijeenkomst/" + id() + "/aanwezig?afwezig=" + bookingId() + "#" + bookingId());
    }

    public void absent(String reason) {
        AbsenceReason why = Typed.one(AbsenceReason.values(), reason).orElseThrow(() -> new NotFound("no such reason"));
        note(() -> attendance.absent(id(), bookingId(), why));
    }

    private void note(Runnable deed) {
        try {
            deed.run();
            Pages.seeOther("/bijeenkomst/" + id() + "/aanwezig#" + bookingId());
        } catch (BookingRefused e) {
            problem = Words.why(e);
        }
    }

    private UUID bookingId() {
        return Ids.read(booking);
    }

    public String getProblem() {
        return problem;
    }

    /** Whose reason for not coming is asked. */
    public String getAsked() {
        return asked;
    }

    public AbsenceReason[] getReasons() {
        return AbsenceReason.values();
    }
}
