package nl.jouwroute.portal.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.appointment.Appointment;
import nl.jouwroute.appointment.AppointmentRefused;
import nl.jouwroute.common.CitizenServiceNumbers;
import nl.jouwroute.common.Ids;
import nl.jouwroute.portal.common.Pages;
import org.omnifaces.cdi.Param;

/** /mijn/afspraak: choose one of the proposed times, or see when and where; and a row on /mijn. */
@Named("appointmentPage")
@RequestScoped
public class AppointmentPage {

    private static final int LONGEST_WISH = 400;
    private static final String FIELD = "tijd";

    @Inject
    @Param(name = "afspraak")
    private String id;

    @Inject
    @Param(name = FIELD)
    private String time;

    @Inject
    private MyAppointments mine;

    @Inject
    private AnswerAppointment answer;

    @Inject
    private Clock clock;

    private String wish;
    private List<AppointmentCard> cards;

    @PostConstruct
    void load() {
        Instant now = clock.instant();
        List<Appointment> all = mine.all();
        Appointment newest = all.isEmpty() ? null : all.get(0);
        cards = all.stream()
                .filter(one -> one.equals(newest) || one.isBooked())
                .map(one -> new AppointmentCard(one, now))
                .filter(AppointmentCard::isShown)
                .toList();
    }

    public void pick() {
        if (time == null || !time.matches("[0-9]{1,12}")) {
            Pages.error(FIELD, "appointment.missing");
            return;
        }
        attempt(() -> answer.pick(id(), Instant.ofEpochSecond(Long.parseLong(time))));
    }

    public void noneFits() {
        String said = wish == null || wish.isBlank() ? null : wish.strip();
        problem(said)
                .ifPresentOrElse(code -> Pages.error("wens", code), () -> attempt(() -> answer.noneFits(id(), said)));
    }

    /** The key of what is wrong with what somebody wrote; empty when it can be kept. */
    static Optional<String> problem(String said) {
        if (said != null && said.codePointCount(0, said.length()) > LONGEST_WISH) {
            return Optional.of("appointment.wish.long");
        }
        return CitizenServiceNumbers.findIn(said).map(number -> "step.bsn");
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
            Pages.seeOther("/mijn/afspraak");
        } catch (AppointmentRefused e) {
            Pages.error(FIELD, e.code());
            load();
        }
    }

    private UUID id() {
        return Ids.read(id);
    }

    public List<AppointmentCard> getCards() {
        return cards;
    }

    /** The one that waits for a choice; null for none. */
    public AppointmentCard getOpen() {
        return cards.stream().filter(AppointmentCard::isToChoose).findFirst().orElse(null);
    }

    public String getTime() {
        return time;
    }

    public String getWish() {
        return wish;
    }

    public void setWish(String wish) {
        this.wish = wish;
    }
}
