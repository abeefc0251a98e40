package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@SystemTest
class LogInTest {

    private final TestSystem system;
    private final Residents residents;

    LogInTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    @Test
    void aResidentLogsInWithACodeOverRealSmtpWithoutJavaScript() {
        Visitor visitor = residents.newcomer().visitor();

        assertThat(visitor.get("/mijn").status()).isEqualTo(200);
        assertThat(visitor.cookies()).containsKey("jr_resident").doesNotContainKey("JSESSIONID");
    }

    @Test
    void aResidentLogsInOnAPhone() {
        try (Phone phone = system.phone()) {
            residents.logIn(phone, TestSystem.newAddress());

            phone.open("/mijn").check();
            phone.screenshot("mijn");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void theCodeAndItsAddressAreForgottenOnceItIsSent() {
        String address = residents.newcomer().address();

        Waiting.patiently().untilAsserted(() -> assertThat(
                        system.database().number("select count(*) from notification where address = ?", address))
                .isZero());
        assertThat(system.database()
                        .rows("select address, params from notification where kind = 'LOGIN_CODE' and state = 'SENT'"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("address", "").containsEntry("params", "{}"));
    }
}
