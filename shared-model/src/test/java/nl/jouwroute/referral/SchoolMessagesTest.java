package nl.jouwroute.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.jouwroute.resident.ContactAddress;
import org.junit.jupiter.api.Test;

/** What the invitation says that we know of somebody (article 14 AVG). */
class SchoolMessagesTest {

    private static final ReferringMentor MENTOR =
            new ReferringMentor(UUID.randomUUID(), "Karin", UUID.randomUUID(), "Het mbo");

    @Test
    void everythingThatIsKeptIsNamedAndNothingElse() {
        assertThat(SchoolMessages.dataItems(MENTOR, form(null)))
                .isEqualTo("Je naam, je e-mailadres, en waarom Het mbo aan ons dacht");
        assertThat(SchoolMessages.dataItems(MENTOR, form("Dat iemand belt")))
                .isEqualTo("Je naam, je e-mailadres, waarom Het mbo aan ons dacht, en wat zij jou vertelden");
    }

    private static ReferralForm form(String told) {
        ContactAddress mail = ContactAddress.parse("noor@example.org").orElseThrow();
        return new ReferralForm(
                UUID.randomUUID(), "Noor", mail, null, true, ReferralReason.NO_CONTACT, null, true, told);
    }
}
