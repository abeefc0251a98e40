package nl.jouwroute.route;

/** What an edition holds: a document without any state. */
public interface EditionContent {

    /** The document as it is stored. */
    String toJson();

    /** The same as lines, to compare it with another. */
    default ContentLines lines() {
        return ContentLines.of(toJson());
    }
}
