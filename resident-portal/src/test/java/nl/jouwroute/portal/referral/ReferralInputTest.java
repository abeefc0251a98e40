package nl.jouwroute.portal.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.referral.ReferralForm;
import nl.jouwroute.referral.ReferralReason;
import org.junit.jupiter.api.Test;

/** What a mentor types, read. */
class ReferralInputTest {

    private final Map<String, String> typed = new HashMap<>(Map.of(
            "naam", " Sam ",
            "email", "Sam@Voorbeeld.Example",
            "mobiel", "",
            "leeftijd", "16",
            "reden", "twijfel",
            "uitleg", "",
            "weet", "ja"));

    @Test
    void a_complete_form_is_read() {
        ReferralForm form =
                new ReferralInput(typed, true).read(UUID.randomUUID()).orElseThrow();
        assertThat(form.called()).isEqualTo("Sam");
        assertThat(form.email().value()).isEqualTo("sam@voorbeeld.example");
        assertThat(form.reason()).isEqualTo(ReferralReason.DOUBTS_COURSE);
        assertThat(form.youngPersonKnows()).isTrue();
        assertThat(form.explanation()).isNull();
    }

    @Test
    void under_16_is_refused_with_the_other_way() {
        typed.put("leeftijd", "jonger");
        assertMistake("leeftijd", "referral.refused.young");
    }

    @Test
    void a_name_and_one_way_to_reach_the_young_person_are_needed() {
        typed.put("naam", " ");
        typed.put("email", null);
        ReferralInput input = new ReferralInput(typed, true);
        assertThat(input.read(UUID.randomUUID())).isEmpty();
        assertThat(input.mistakes())
                .containsExactly(
                        new ReferralInput.Mistake("naam", "refer.name.missing"),
                        new ReferralInput.Mistake("email", "refer.address.missing"));
    }

    @Test
    void a_mobile_number_alone_suffices_only_where_sms_can_be_sent() {
        typed.put("email", "");
        typed.put("mobiel", "06 12345678");
        assertThat(new ReferralInput(typed, true)
                        .read(UUID.randomUUID())
                        .orElseThrow()
                        .phone()
                        .value())
                .isEqualTo("+31612345678");
        assertThat(new ReferralInput(typed, false).read(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_landline_alone_suffices_also_where_no_sms_can_be_sent_for_it_is_called() {
        typed.put("mobiel", "038 498 9898");
        assertThat(new ReferralInput(typed, false)
                        .read(UUID.randomUUID())
                        .orElseThrow()
                        .isForWriting())
                .as("beside an e-mail address")
                .isTrue();
        typed.put("email", "");
        assertThat(new ReferralInput(typed, false).read(UUID.randomUUID()).orElseThrow())
                .matches(form -> form.phone().value().equals("+31384989898") && !form.isForWriting());
    }

    @Test
    void an_address_in_the_wrong_field_is_a_mistake_there() {
        typed.put("mobiel", "sam@voorbeeld.example");
        assertMistake("mobiel", "refer.phone.wrong");
        typed.put("mobiel", "038 498");
        assertMistake("mobiel", "refer.phone.wrong");
    }

    @Test
    void another_reason_needs_words() {
        typed.put("reden", "anders");
        assertMistake("uitleg", "refer.explanation.missing");
    }

    @Test
    void a_citizen_service_number_is_pointed_out() {
        typed.put("uitleg", "Het nummer is 111222333");
        assertMistake("uitleg", "refer.explanation.bsn");
    }

    @Test
    void what_was_told_may_be_left_out_and_has_no_citizen_service_number() {
        ReferralInput input = new ReferralInput(typed, true);
        assertThat(input.read(UUID.randomUUID()).orElseThrow().told()).isNull();
        typed.put("verteld", " Dat het jongerenteam belt. ");
        assertThat(new ReferralInput(typed, true)
                        .read(UUID.randomUUID())
                        .orElseThrow()
                        .told())
                .isEqualTo("Dat het jongerenteam belt.");
        typed.put("verteld", "Het nummer is 111222333");
        assertMistake("verteld", "refer.told.bsn");
        typed.put("verteld", "x".repeat(1001));
        assertMistake("verteld", "refer.told.long");
    }

    @Test
    void an_invented_choice_is_no_choice() {
        typed.put("reden", "OTHER");
        assertMistake("reden", "refer.reason.missing");
    }

    private void assertMistake(String field, String key) {
        ReferralInput input = new ReferralInput(typed, true);
        assertThat(input.read(UUID.randomUUID())).isEmpty();
        assertThat(input.mistakes()).containsExactly(new ReferralInput.Mistake(field, key));
    }
}
