package nl.jouwroute.staff.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.jouwroute.reply.ReplyKind;
import org.junit.jupiter.api.Test;

/** What the page of answers that belong to no lead offers to do with one. */
class ReplyViewTest {

    private static final UUID KIM = UUID.randomUUID();

    private static ReplyView reply(boolean mail, UUID person, String leads, boolean objects) {
        return new ReplyView(
                UUID.randomUUID(),
                mail,
                ReplyKind.ANSWER,
                "kim@voorbeeld.example",
                true,
                null,
                "Laat me met rust",
                0,
                false,
                true,
                "vandaag",
                person,
                "Kim",
                leads,
                objects,
                false);
    }

    @Test
    void whoSaidNoIsAskedNothingMore() {
        assertThat(reply(true, KIM, null, true))
                .matches(view -> !view.mayOpen(), "no lead is made of it")
                .matches(view -> !view.mayObject(), "it is written down already");
        assertThat(reply(true, KIM, null, false)).matches(ReplyView::mayOpen).matches(ReplyView::mayObject);
    }

    @Test
    void aLeadIsMadeOnceAndOnlyOfSomebodyWhoIsKnown() {
        assertThat(reply(true, KIM, "L-4711", false).mayOpen()).isFalse();
        assertThat(reply(true, null, null, false).mayOpen()).isFalse();
    }

    @Test
    void aNoIsWrittenDownOfSomebodyOrOfANumber() {
        assertThat(reply(true, null, null, false).mayObject()).isFalse();
        assertThat(reply(false, null, null, false).mayObject()).isTrue();
    }
}
