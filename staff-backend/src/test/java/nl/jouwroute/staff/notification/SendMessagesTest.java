package nl.jouwroute.staff.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageCatalogue;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.OwnWords;
import nl.jouwroute.notification.Waiting;
import nl.jouwroute.staff.testing.Fields;
import org.junit.jupiter.api.Test;

/** What an advisor's words leave with: an invitation to answer only when somebody listens. */
class SendMessagesTest {

    private static final String BY_MAIL = "Je kunt deze e-mail gewoon beantwoorden. Je adviseur leest wat je schrijft.";
    private static final String BY_TEXT = "Je kunt op deze sms antwoorden.";

    private final List<Letter> sent = new ArrayList<>();

    @Test
    void anEMailSaysThatItCanBeAnsweredWhenAnswersAreFetched() {
        send(Channel.EMAIL, true, false);

        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.replyTo()).isEqualTo("antwoord+x@gemeente.example");
            assertThat(letter.body()).contains("Ik bel je morgen.\n\n" + BY_MAIL + "\n\nLiever praten?");
        });
    }

    @Test
    void anEMailPromisesNothingWhenNobodyListens() {
        send(Channel.EMAIL, false, true);

        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.replyTo()).isNull();
            assertThat(letter.body()).contains("Ik bel je morgen.").doesNotContain("beantwoorden");
        });
    }

    @Test
    void aTextSaysThatItCanBeAnsweredWhenTheGatewayBringsAnswers() {
        send(Channel.SMS, false, true);

        assertThat(sent).extracting(Letter::body).singleElement().asString().startsWith("Ik bel je morgen. " + BY_TEXT);
    }

    @Test
    void aTextPromisesNothingWhenItDoesNot() {
        send(Channel.SMS, true, false);

        assertThat(sent).extracting(Letter::body).singleElement().asString().doesNotContain("antwoorden");
    }

    private void send(Channel channel, boolean mailComesBack, boolean textsComeBack) {
        Message message = new Message(
                MessageKind.ADVISOR_MESSAGE,
                channel,
                "kim@voorbeeld.example",
                "nl",
                UUID.randomUUID(),
                Map.of("subject", "Kennismaken", "text", "Ik bel je morgen."),
                UUID.randomUUID(),
                "first",
                null);
        List<Waiting> waiting = new ArrayList<>(List.of(new Waiting(UUID.randomUUID(), message, 1, false)));
        SendMessages sending = new SendMessages();
        Fields.set(sending, "catalogue", new MessageCatalogue(new Settings(Map.of()), OwnWords.NONE));
        Fields.set(sending, "mail", (MailPort) sent::add);
        Fields.set(sending, "sms", (SmsPort) sent::add);
        Fields.set(sending, "queue", new MessageQueue() {
            @Override
            public Optional<Waiting> claimNext() {
                return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.remove(0));
            }

            @Override
            public void sent(Waiting one) {}

            @Override
            public String objectionLink(Waiting one) {
                return "https://route.example/nee/x";
            }

            @Override
            public Optional<String> replyAddress(Waiting one) {
                return mailComesBack ? Optional.of("antwoord+x@gemeente.example") : Optional.empty();
            }

            @Override
            public boolean takesTexts() {
                return textsComeBack;
            }
        });
        sending.run();
    }
}
