package nl.jouwroute.common;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Our own small drawings beside choices, for who would rather not read: lines on a square of 24. They say nothing that the
 * words do not say, so a screen reader is told nothing of them.
 */
public enum Picture {
    /** A bag. */
    WORK("M3 8h18v12H3zM9 8V5h6v3M3 13h18", "want-work", "sit-work"),
    /** A magnifying glass. */
    SEARCH("M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13M15.2 15.2L21 21", "sit-nowork"),
    /** An open book. */
    LEARN(
            "M12 6c-2.5-1.5-5.5-1.5-9-1v13c3.5-.5 6.5-.5 9 1 2.5-1.5 5.5-1.5 9-1V5c-3.5-.5-" + "6.5-.5-9 1zM12 6v13",
            "want-learn"),
    /** A square academic cap. */
    SCHOOL("M12 4L1.5 9.5 12 15l10.5-5.500zM6 12v5c3.5 2.5 8.5 2.5 12 0v-5M21.5 10v6", "sit-school"),
    /** A light bulb. */
    IDEA(
            "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 11c.8.7 1 1.5 1 2.500h5c0-1 .2-1.8 1-2.500A" + "6 6 0 0 0 12 3z",
            "want-orient"),
    /** A shop. */
    SHOP("M4 10v10h16V10M2.5 10L5 4h14l2.5 6zM10 20v-6h4v6", "want-business", "sit-business"),
    /** A sheet of paper. */
    PAPER("M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7", "want-else"),
    /** A grown-up and a child. */
    FAMILY(
            "M8 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5M3 20v-5c0-2.5 2-4 5-4s5 1.5 5 4v5M18 "
                    + "11a2 2 0 1 0 0 4 2 2 0 1 0 0-4M15 20v-.8c0-1.5 1-2.5 3-2.500s3 1 3 2.500v.8",
            "sit-carer"),
    /** The globe. */
    WORLD(
            "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M3 12h18M12 3c3.5 3.5 3.5 14.5 0 18M12 3c-3" + ".5 3.5-3.5 14.5 0 18",
            "newcomer"),
    /** A house. */
    HOME("M4 11l8-7 8 7v9H4zM10 20v-6h4v6"),
    /** A heart. */
    HEART("M12 20S3.5 14.5 3.5 9A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8.5 2C20.5 14.5 12 20 1" + "2 20z"),
    /** Two speech balloons. */
    TALK("M3 4h13v9H9l-4 4v-4H3zM19 9h2.500v8H19v3.500L15.5 17H12", "h-language"),
    /** A screen. */
    SCREEN("M3 5h18v11H3zM8 20h8M12 16v4", "h-computer"),
    /** A euro. */
    MONEY(
            "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M15.5 8.500c-3-2-6.5-.5-6.5 3.500s3.5 5.5 6"
                    + ".5 3.500M7 11h5.500M7 13.500h5.5",
            "h-money",
            "business-hard"),
    /** A cross of first aid. */
    HEALTH("M9 3h6v6h6v6h-6v6H9v-6H3V9h6z", "h-health"),
    /** A heart in a hand. */
    CARE(
            "M12 10S7.8 7.5 7.8 4.900A2.2 2.2 0 0 1 12 4a2.2 2.2 0 0 1 4.2.9C16.2 7.5 12 10"
                    + " 12 10zM3 13h3v7H3M6 14h3l3 1.500h2.500c1.8 0 1.8 2.5 0 2.500H11M6 19l6 1.5 8."
                    + "5-4.500c-.5-1.7-2-2.2-3.5-1.300l-1.8 1",
            "h-care"),
    /** A bicycle. */
    TRAVEL(
            "M6 12a4 4 0 1 0 0 8 4 4 0 1 0 0-8M18 12a4 4 0 1 0 0 8 4 4 0 1 0 0-8M6 16l3.5-7"
                    + ".500H15l3 7.500M9.5 8.500L13 16H6M8 6h3M15 8.500L14 5h3",
            "h-transport"),
    /** A question mark. */
    QUESTION(
            "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M9.5 9.500a2.5 2.5 0 1 1 3.5 2.300c-.7.4-1 "
                    + ".8-1 1.700M12 16.800v.1",
            "work-misfit",
            "school-doubt"),
    /** One person. */
    PERSON("M12 4a4 4 0 1 0 0 8 4 4 0 1 0 0-8M4.5 21c0-4.5 2.5-7 7.5-7s7.5 2.5 7.5 7", "p-alone"),
    /** Two people side by side. */
    TWO(
            "M7.5 5a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 1 0 0-5.600M2.5 20v-3c0-2.5 2-4 5-4s5 1.5"
                    + " 5 4v3M16.5 5a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 1 0 0-5.600M15.5 13h1c3 0 5 1.5 5 "
                    + "4v3",
            "p-with"),
    /** Three people. */
    PEOPLE(
            "M12 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5M7.5 20v-4.500c0-2.5 1.8-4 4.5-4s4.5 "
                    + "1.5 4.5 4V20M4.5 7.500a2 2 0 1 0 0 4 2 2 0 1 0 0-4M1.5 19v-3c0-1.5 1-2.5 3-2.5"
                    + "00M19.5 7.500a2 2 0 1 0 0 4 2 2 0 1 0 0-4M22.5 19v-3c0-1.5-1-2.5-3-2.5",
            "p-group"),
    /** A spanner. */
    TOOLS("M20.5 6.500a5 5 0 0 1-6.5 6.200l-6.5 6.600a2 2 0 0 1-2.8-2.800l6.6-6.500A5 5 0"
            + " 0 1 17.5 3.500l-3 3 .7 2.3 2.3.7z"),
    /** A tree. */
    TREE("M12 21v-6M12 3c-4 0-6 3-5 5.5-2.5 1-2.5 6.5 2 6.500h6c4.5 0 4.5-5.5 2-6.5 1-2." + "5-1-5.5-5-5.500zM9 21h6"),
    /** A fork and a knife. */
    FOOD("M4 3v5a3 3 0 0 0 6 0V3M7 3v18M17 3c-2 1-3 3.5-3 7v3h3zM17 3v18"),
    /** A leaf. */
    LEAF("M5 19C4 9 10 4 20 4c1 9-4 15-13 14M5 21c0-6 4-10 9-11.5"),
    /** A lorry. */
    TRUCK("M4 17H2V6h12v11H8M14 10h4.500L22 13.500V17h-2.500M16 17h-2M6 15a2 2 0 1 0 0 4 "
            + "2 2 0 1 0 0-4M17.7 15a2 2 0 1 0 0 4 2 2 0 1 0 0-4"),
    /** A box. */
    BOX("M3 7.500L12 3l9 4.500v9L12 21l-9-4.500zM3 7.500l9 4.5 9-4.500M12 12v9"),
    /** A helmet. */
    HELMET("M4 16v-1a8 8 0 0 1 16 0v1M2.5 16h19v3h-19zM10 7.500V12M14 7.500V12"),
    /** A clock. */
    CLOCK("M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 7v5l3.5 2"),
    /** A calendar. */
    CALENDAR("M4 6h16v14H4zM4 10.500h16M8 3v4M16 3v4"),
    /** A rosette. */
    DIPLOMA("M12 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11M8.5 13L7 21l5-3 5 3-1.5-8", "school-done"),
    /** A telephone. */
    PHONE("M6 3h3l2 5-2.5 1.600a12 12 0 0 0 5.9 5.900L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0" + " 1 3 6a3 3 0 0 1 3-3z"),
    /** A letter. */
    LETTER("M3 5.500h18v13H3zM3 7.500l9 6 9-6"),
    /** A thumb up. */
    THUMB(
            "M7 11v9H3v-9zM7 11l4-8c1.5 0 2.5 1 2.5 2.500V9H19a2 2 0 0 1 2 2.300l-1.2 7A2 2" + " 0 0 1 17.8 20H7",
            "work-fits",
            "school-ok"),
    /** A sign to stop. */
    STOP("M8.5 3h7L21 8.500v7L15.5 21h-7L3 15.500v-7zM8 12h8", "work-ends", "school-stop", "business-stop"),
    /** A line that goes up. */
    MORE("M4 20h16M5 15l5-5 3 3 6-7M14.5 6H19v4.5", "work-more"),
    /** The sun. */
    SUN("M12 8a4 4 0 1 0 0 8 4 4 0 1 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l" + "2 2M5 19l2-2M17 7l2-2"),
    /** The sun that comes up. */
    SUNRISE("M2 18h20M6.5 14.500a5.5 5.5 0 0 1 11 0M12 3v3M4 7.500l2 2M20 7.500l-2 2"),
    /** The moon. */
    MOON("M19 14.500A8 8 0 1 1 10 4.500a6.5 6.5 0 0 0 9 10z"),
    /** A star. */
    STAR("M12 3l2.8 5.7 6.2.9-4.5 4.4 1.1 6.2-5.6-3-5.6 3L7.5 14 3 9.600l6.2-.9z"),
    /** A place on a map. */
    PLACE("M12 21s7-6.5 7-11.500a7 7 0 0 0-14 0C5 14.5 12 21 12 21zM12 7a2.5 2.5 0 1 0 0 " + "5 2.5 2.5 0 1 0 0-5");

    private static final Map<String, Picture> BY_TAG = Arrays.stream(values())
            .flatMap(picture -> picture.tags.stream().map(tag -> Map.entry(tag, picture)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, Picture> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Picture::code, Function.identity()));

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> tags;

    /**
     * @param path of the lines, as SVG writes it
     * @param tags what an answer in the route says that this is a picture of
     */
    Picture(String path, String... tags) {
        this.path = path;
        this.tags = List.of(tags);
    }

    /** The picture that content names, such as "work"; empty for a name that is none. */
    public static Optional<Picture> named(String name) {
        return Optional.ofNullable(name).map(BY_NAME::get);
    }

    /** The picture of the first of these tags that has one. */
    public static Optional<Picture> of(List<String> tags) {
        return tags.stream().filter(BY_TAG::containsKey).findFirst().map(BY_TAG::get);
    }

    /** What content calls it, such as "work". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The lines, as SVG writes them. */
    public String path() {
        return path;
    }
}
