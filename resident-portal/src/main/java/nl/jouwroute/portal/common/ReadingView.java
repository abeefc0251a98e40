package nl.jouwroute.portal.common;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How somebody wants to read: kept in a cookie that says nothing else.
 *
 * @param size of the letters
 * @param dyslexia another letter, with more space
 * @param contrast black on white, with clear lines
 */
public record ReadingView(Size size, boolean dyslexia, boolean contrast) {

    /** How it is for who chose nothing. */
    public static final ReadingView STANDARD = new ReadingView(Size.NORMAL, false, false);

    private static final String DYSLEXIA = "dyslexie";
    private static final String CONTRAST = "contrast";

    /** Sizes of letters. */
    public enum Size {
        NORMAL("gewoon", ""),
        /** A quarter larger. */
        LARGE("groter", " jr-size-large"),
        /** Half as large again. */
        LARGEST("grootst", " jr-size-largest");

        private final String value;
        private final String cssClass;

        Size(String value, String cssClass) {
            this.value = value;
            this.cssClass = cssClass;
        }

        /** In the form and in the cookie. */
        public String value() {
            return value;
        }

        /** The size of this name; the normal one for anything else. */
        public static Size of(String value) {
            for (Size size : values()) {
                if (size.value.equals(value)) {
                    return size;
                }
            }
            return NORMAL;
        }
    }

    /** What this browser chose. */
    public static ReadingView of(HttpServletRequest request) {
        return PortalCookie.VIEW.find(request).map(ReadingView::parse).orElse(STANDARD);
    }

    static ReadingView parse(String cookie) {
        String[] parts = cookie.split("\\.", -1);
        return parts.length == 3
                ? new ReadingView(Size.of(parts[0]), DYSLEXIA.equals(parts[1]), CONTRAST.equals(parts[2]))
                : STANDARD;
    }

    /** As the cookie keeps it. */
    public String text() {
        return size.value + "." + (dyslexia ? DYSLEXIA : "") + "." + (contrast ? CONTRAST : "");
    }

    /** The classes for {@code <html>}, each with a space before it. */
    public String classes() {
        return size.cssClass + (dyslexia ? " jr-font-dyslexia" : "") + (contrast ? " jr-contrast" : "");
    }
}
