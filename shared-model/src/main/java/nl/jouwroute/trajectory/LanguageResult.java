package nl.jouwroute.trajectory;

/** What the Taalmeter showed. */
public enum LanguageResult {
    NO_TROUBLE,
    READING,
    WRITING,
    BOTH
}
