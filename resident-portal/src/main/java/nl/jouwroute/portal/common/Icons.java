package nl.jouwroute.portal.common;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/**
 * The icons of the portal, each one path on a grid of 24 by 24, drawn with a line and not filled. One path each, because the tag that
 * draws them stands a dozen times on a page and must not choose among all of them while the page is built.
 */
@Named
@ApplicationScoped
public class Icons {

    private static final Map<String, String> PATHS = Map.ofEntries(
            entry("home", "M4 11l8-7 8 7v9h-5v-6H9v6H4z"),
            entry(
                    "route",
                    "M3.5 18.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0zM15.5 5.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0zM8.5 18.5h6a3.25 3.25 0 0 0 0-6.5h-5a3.25 3.25 0 0 1 0-6.5h6"),
            entry("calendar", "M4 6h16v14H4zM4 10.5h16M8 3v4M16 3v4"),
            entry("person", "M8 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM4 20.5c.8-4.2 3.6-6.5 8-6.5s7.2 2.3 8 6.5"),
            entry(
                    "people",
                    "M5.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0zM2.5 20c.6-4 2.9-6 6.5-6s5.9 2 6.5 6M15.5 4.7a3.5 3.5 0 0 1 0 6.6M18 14.6c2 .8 3.1 2.6 3.5 5.4"),
            entry(
                    "phone",
                    "M6 3h3l2 5-2.5 1.6a12 12 0 0 0 5.9 5.9L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z"),
            entry("mail", "M3 5.5h18v13H3zM3 7.5l9 6 9-6"),
            entry(
                    "place",
                    "M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21zM9.5 9.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z"),
            entry("arrow", "M5 12h14M13 6l6 6-6 6"),
            entry("back", "M15 5l-7 7 7 7"),
            entry("check", "M5 12.5l4.5 4.5L19 7.5"),
            entry("alert", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM12 7v6M12 16.5v.1"),
            entry("info", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM12 11v5.5M12 7.5v.1"),
            entry("camera", "M3 6.5h12v11H3zM15 10.5l6-3.5v10l-6-3.5"),
            entry("upload", "M12 15V4M7 9l5-5 5 5M4 16v4h16v-4"),
            entry("download", "M12 4v11M7 10l5 5 5-5M4 16v4h16v-4"),
            entry("plus", "M12 5v14M5 12h14"),
            entry("cross", "M6 6l12 12M18 6L6 18"),
            entry("up", "M12 19V5M6 11l6-6 6 6"),
            entry("clock", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM12 7v5l3.5 2"),
            entry(
                    "language",
                    "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM3 12h18M12 3c3.3 3 3.3 15 0 18M12 3c-3.3 3-3.3 15 0 18"),
            entry(
                    "microphone",
                    "M12 3a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"),
            entry("sound", "M4 9.5v5h4l5 4v-13l-5 4zM16.500 9a4.500 4.500 0 0 1 0 6M19 6.500a8 8 0 0 1 0 11"));

    /**
     * What an icon draws, as the {@code d} of an SVG path.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public String path(String name) {
        String path = PATHS.get(name);
        if (path == null) {
            throw new IllegalArgumentException("no icon " + name);
        }
        return path;
    }
}
