package nl.jouwroute.staff.common;

/** Reads the version of a thing that a form shows. */
public final class Versions {

    private Versions() {}

    /** The number; what is no version counts as one that nothing has, so that the step is refused as changed. */
    public static int read(String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
