package nl.jouwroute.notification;

import java.util.Map;
import java.util.UUID;

/**
 * Something to tell a resident, wherever they can be reached.
 *
 * @param kind which text
 * @param params the words that the text's braces are filled with
 * @param subjectId the thing that it is about; with kind, occasion and channel it makes the message unique
 * @param occasion distinguishes two messages of one kind about one thing
 * @param attachment goes with an e-mail; may be null
 */
public record Notice(
        MessageKind kind, Map<String, String> params, UUID subjectId, String occasion, Message.Attachment attachment) {

    public Notice {
        params = Map.copyOf(params);
    }
}
