package nl.jouwroute.notification;

import java.util.Map;
import java.util.UUID;

/**
 * A message to be queued.
 *
 * @param kind which text
 * @param channel e-mail or SMS
 * @param address the e-mail address, or the number in E.164
 * @param language of the receiver, as in {@code person.language}
 * @param personId the receiver, when known here; may be null
 * @param params the words that the text's braces are filled with
 * @param subjectId the thing that it is about; with kind, occasion and channel it makes the message unique
 * @param occasion distinguishes two messages of one kind about one thing, such as a second reminder
 * @param attachment may be null
 */
public record Message(
        MessageKind kind,
        Channel channel,
        String address,
        String language,
        UUID personId,
        Map<String, String> params,
        UUID subjectId,
        String occasion,
        Attachment attachment) {

    public Message {
        params = Map.copyOf(params);
    }

    /** A file of text that goes with an e-mail, such as a calendar entry. */
    public record Attachment(String name, String type, String body) {}
}
