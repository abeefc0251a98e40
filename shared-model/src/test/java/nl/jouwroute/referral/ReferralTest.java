package nl.jouwroute.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;
import org.junit.jupiter.api.Test;

/** The states of a referral and of its invitation. */
class ReferralTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant EXPIRES = NOW.plus(Duration.ofDays(30));
    private static final ContactAddress SAM = new ContactAddress(ContactKind.EMAIL, "sam@voorbeeld.example");

    private final Referral referral = Referral.receive(
            new ReferringMentor(UUID.randomUUID(), "Mees", UUID.randomUUID(), "Voorbeeld College"),
            UUID.randomUUID(),
            form(ReferralReason.DOUBTS_COURSE, null),
            NOW);

    @Test
    void an_invited_young_person_joins() {
        referral.invite("hash", NOW, EXPIRES);
        referral.join();
        assertThat(referral.state()).isEqualTo(ReferralState.JOINED);
    }

    @Test
    void nobody_joins_without_an_invitation() {
        assertThatThrownBy(referral::join).isInstanceOf(ReferralStepRefused.class);
    }

    @Test
    void saying_no_twice_is_saying_it_once() {
        referral.invite("hash", NOW, EXPIRES);
        referral.decline();
        referral.decline();
        assertThat(referral.state()).isEqualTo(ReferralState.DECLINED);
    }

    @Test
    void who_said_no_is_not_invited_again_and_cannot_join() {
        referral.invite("hash", NOW, EXPIRES);
        referral.decline();
        assertThatThrownBy(() -> referral.invite("other", NOW, EXPIRES)).isInstanceOf(ReferralStepRefused.class);
        assertThatThrownBy(referral::join).isInstanceOf(ReferralStepRefused.class);
    }

    @Test
    void who_joined_does_not_decline_through_the_invitation() {
        referral.invite("hash", NOW, EXPIRES);
        referral.join();
        assertThatThrownBy(referral::decline)
                .isInstanceOf(ReferralStepRefused.class)
                .hasMessageContaining("JOINED");
    }

    @Test
    void an_unreachable_young_person_is_invited_again_at_a_new_address() {
        referral.invite("hash", NOW, EXPIRES);
        referral.giveUp();
        referral.invite("other", NOW, EXPIRES);
        assertThat(referral.state()).isEqualTo(ReferralState.INVITED);
    }

    @Test
    void an_invitation_works_until_it_expires() {
        Invitation invitation = referral.invite("hash", NOW, EXPIRES);
        assertThat(invitation.standing(EXPIRES.minusMillis(1))).isEqualTo(Invitation.Standing.USABLE);
        assertThat(invitation.standing(EXPIRES)).isEqualTo(Invitation.Standing.EXPIRED);
        assertThatThrownBy(() -> invitation.join(EXPIRES)).isInstanceOf(InvitationOver.class);
    }

    @Test
    void an_invitation_is_used_once() {
        Invitation invitation = referral.invite("hash", NOW, EXPIRES);
        invitation.join(NOW);
        assertThatThrownBy(() -> invitation.join(NOW)).isInstanceOf(InvitationOver.class);
        assertThatThrownBy(() -> invitation.decline(NOW)).isInstanceOf(InvitationOver.class);
    }

    @Test
    void looking_at_it_uses_nothing_up() {
        Invitation invitation = referral.invite("hash", NOW, EXPIRES);
        invitation.open(NOW);
        invitation.open(NOW.plusSeconds(60));
        assertThat(invitation.standing(NOW)).isEqualTo(Invitation.Standing.USABLE);
    }

    @Test
    void no_can_still_be_said_when_it_expired() {
        Invitation invitation = referral.invite("hash", NOW, EXPIRES);
        invitation.decline(EXPIRES.plusSeconds(1));
        assertThat(invitation.standing(EXPIRES)).isEqualTo(Invitation.Standing.DECLINED);
    }

    @Test
    void another_reason_needs_an_explanation() {
        assertThatThrownBy(() -> form(ReferralReason.OTHER, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(form(ReferralReason.OTHER, " thuis ").explanation()).isEqualTo("thuis");
    }

    private static ReferralForm form(ReferralReason reason, String explanation) {
        return new ReferralForm(UUID.randomUUID(), "Sam", SAM, null, true, reason, explanation, true, null);
    }
}
