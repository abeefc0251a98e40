package nl.jouwroute.portal.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a resident may write when no time fits. */
class AppointmentPageTest {

    @Test
    void aCitizenServiceNumberIsNotKeptAndAPhoneNumberMayStay() {
        assertThat(AppointmentPage.problem("Liever dinsdag, mijn nummer is 111222333"))
                .contains("step.bsn");
        assertThat(AppointmentPage.problem("Bel me op 06 1234 5678")).isEmpty();
        assertThat(AppointmentPage.problem(null)).isEmpty();
        assertThat(AppointmentPage.problem("x".repeat(401))).contains("appointment.wish.long");
    }
}
