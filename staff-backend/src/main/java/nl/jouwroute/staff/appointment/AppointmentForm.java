package nl.jouwroute.staff.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.jouwroute.appointment.MeetingWay;
import nl.jouwroute.appointment.Proposal;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.staff.common.FormKey;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.lead.LeadPage;
import org.omnifaces.cdi.Param;

/** The appointments on a lead: the form that proposes times, and what can be done with one that stands. */
@Named("appointments")
@RequestScoped
public class AppointmentForm {

    private static final int LONGEST_PLACE = 300;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 240;

    @Inject
    private FormKey formKey;

    @Inject
    @Param(name = "afspraak")
    private String appointment;

    @Inject
    @Param(name = "manier")
    private String way;

    @Inject
    @Param(name = "waar")
    private String place;

    @Inject
    @Param(name = "minuten")
    private String minutes;

    @Inject
    @Param(name = "tijd1")
    private String first;

    @Inject
    @Param(name = "tijd2")
    private String second;

    @Inject
    @Param(name = "tijd3")
    private String third;

    @Inject
    private LeadPage page;

    @Inject
    private PlanAppointments plan;

    private List<AppointmentView> list;

    public List<AppointmentView> getList() {
        if (list == null) {
            list = plan.ofLead(page.id());
        }
        return list;
    }

    /** The person has an account to answer with. */
    public boolean isAnswerable() {
        return plan.canAnswer(page.id());
    }

    public void propose() {
        List<Instant> times = new ArrayList<>();
        try {
            Stream.of(first, second, third)
                    .filter(text -> text != null && !text.isBlank())
                    .forEach(text -> times.add(time(text)));
        } catch (DateTimeException e) {
            page.problem("appointment.TIME_UNKNOWN");
            return;
        }
        int length = minutes != null && minutes.matches("[0-9]{1,3}") ? Integer.parseInt(minutes) : 0;
        boolean placed = Typed.isFilled(place, LONGEST_PLACE);
        if (!placed || length < SHORTEST || length > LONGEST) {
            page.problem("appointment.WHERE");
            return;
        }
        Optional<String> wrong = FreeText.problem(place, LONGEST_PLACE);
        if (wrong.isPresent()) {
            page.problem(wrong.get());
            return;
        }
        MeetingWay chosen = Typed.one(MeetingWay.values(), way).orElse(MeetingWay.PLACE);
        page.attempt(
                () -> plan.propose(page.id(), new Proposal(chosen, place.strip(), length, times, formKey.read())),
                "APPOINTMENT_PROPOSED");
    }

    public void move() {
        Instant time;
        try {
            time = time(first == null ? "" : first);
        } catch (DateTimeException e) {
            page.problem("appointment.TIME_UNKNOWN");
            return;
        }
        page.attempt(() -> plan.move(Ids.read(appointment), time), "APPOINTMENT_MOVED");
    }

    public void cancel() {
        page.attempt(() -> plan.cancel(Ids.read(appointment)), "APPOINTMENT_CANCELLED");
    }

    public void came() {
        page.attempt(() -> plan.note(Ids.read(appointment), true), "APPOINTMENT_NOTED");
    }

    public void missed() {
        page.attempt(() -> plan.note(Ids.read(appointment), false), "APPOINTMENT_NOTED");
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text).atZone(SystemClock.AMSTERDAM).toInstant();
    }

    public MeetingWay[] getWays() {
        return MeetingWay.values();
    }

    public String getWay() {
        return way == null ? MeetingWay.PLACE.name() : way;
    }

    public String getPlace() {
        return place;
    }

    public String getMinutes() {
        return minutes == null ? "45" : minutes;
    }

    public String getFirst() {
        return first;
    }

    public String getSecond() {
        return second;
    }

    public String getThird() {
        return third;
    }
}
