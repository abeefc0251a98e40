package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.jouwroute.common.Language;
import nl.jouwroute.notification.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an advisor can begin a message with. */
class StaffTemplatesTest {

    private final StaffTemplates templates = new StaffTemplates();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTemplateIsThereInEveryLanguageAndFitsInASms(Language language) {
        for (StaffTemplates.Choice choice : templates.choices()) {
            for (Channel channel : Channel.values()) {
                StaffTemplates.Draft draft =
                        templates.draft(choice.key(), channel, language.tag(), "Maria-Theresia van der Voorbeeld");
                assertThat(draft.subject()).as(choice + " " + language).isNotBlank();
                assertThat(draft.words()).as(choice + " " + language).doesNotContain("{");
                if (channel == Channel.SMS) {
                    assertThat(draft.words()).hasSizeLessThanOrEqualTo(OutgoingMessage.LONGEST_SMS);
                }
            }
        }
    }

    @Test
    void aReaderOfAnotherLanguageIsWrittenToInDutch() {
        assertThat(templates.draft("CALL", Channel.EMAIL, "de", "Marieke").subject())
                .isEqualTo("Ik bel je binnenkort");
    }

    @Test
    void aMessageWithoutWordsOrTooLongIsNoMessage() {
        assertThatThrownBy(() -> new OutgoingMessage(UUID.randomUUID(), Channel.SMS, "FREE", null, "a".repeat(161)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutgoingMessage(UUID.randomUUID(), Channel.EMAIL, "FREE", " ", "Dag"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new OutgoingMessage(UUID.randomUUID(), Channel.SMS, "FREE", "weg", " Dag ").words())
                .isEqualTo("Dag");
    }
}
