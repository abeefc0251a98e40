package nl.jouwroute.notification;

/** What this installation says in its own way in the messages to residents; what it leaves is as in the release. */
@FunctionalInterface
public interface OwnWords {

    /** Nothing: all as in the release. */
    OwnWords NONE = (path, language) -> null;

    /**
     * A text in a language.
     *
     * @param path such as {@code messages/login_code/subject} or {@code shared/greeting/text}
     * @param language ISO 639-1 code
     * @return null when it is as in the release
     */
    String find(String path, String language);
}
