package nl.jouwroute.portal.profile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jouwroute.common.CitizenServiceNumbers;
import nl.jouwroute.portal.common.FormFields;
import nl.jouwroute.profile.Availability;
import nl.jouwroute.profile.Profile;
import nl.jouwroute.profile.Slot;
import nl.jouwroute.profile.Start;

/** What stands in the fields of the profile's page: shows what is stored, keeps what was typed, and reads it. */
public final class ProfileForm {

    static final String HEADLINE = "zin";
    static final String SLOT = "tijd";
    static final String HOURS = "uren";
    static final String START = "vanaf";

    /** The name of all buttons. */
    static final String PRESSED = "doe";

    /** What the value of a button with a number of hours begins with. */
    static final String SET_HOURS = "uren:";

    private String headline = "";
    private Set<String> slots = new HashSet<>();
    private String hours = "";
    private String start = "";
    private final Map<String, String> mistakes = new LinkedHashMap<>();

    static ProfileForm of(Profile profile) {
        ProfileForm form = new ProfileForm();
        Availability times = profile.availability();
        form.headline = profile.headline().orElse("");
        form.slots = times.week().stream().map(ProfileForm::key).collect(Collectors.toSet());
        form.hours = times.hours().map(String::valueOf).orElse("");
        form.start = times.from().map(Start::name).orElse("");
        return form;
    }

    static ProfileForm posted(FormFields fields) {
        ProfileForm form = new ProfileForm();
        form.headline = fields.first(HEADLINE).strip();
        form.slots = new HashSet<>(fields.all(SLOT));
        form.hours = fields.first(HOURS).strip();
        form.press(fields.first(PRESSED));
        form.start = fields.first(START);
        return form;
    }

    /** A button with a number of hours writes that number in the field. */
    void press(String button) {
        if (button != null && button.startsWith(SET_HOURS)) {
            hours = button.substring(SET_HOURS.length());
        }
    }

    /** The times; empty when something is wrong, which {@link #mistakes()} then tell. */
    Optional<Availability> read() {
        mistakes.clear();
        if (headline.codePointCount(0, headline.length()) > Profile.MAX_HEADLINE) {
            mistakes.put(HEADLINE, "profile.headline.long");
        } else if (CitizenServiceNumbers.findIn(headline).isPresent()) {
            mistakes.put(HEADLINE, "profile.headline.bsn");
        }
        if (!hours.isEmpty() && !isHours(hours)) {
            mistakes.put(HOURS, "profile.hours.wrong");
        }
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        Set<Slot> week = Slot.week().stream().filter(this::has).collect(Collectors.toSet());
        Start from = Arrays.stream(Start.values())
                .filter(s -> s.name().equals(start))
                .findFirst()
                .orElse(null);
        return Optional.of(new Availability(week, hours.isEmpty() ? null : Integer.valueOf(hours), from));
    }

    private static boolean isHours(String text) {
        return text.matches("[0-9]{1,2}")
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= Availability.MAX_HOURS;
    }

    /** Fields and the keys of what is wrong with them. */
    Map<String, String> mistakes() {
        return mistakes;
    }

    static String key(Slot slot) {
        return slot.day() + "-" + slot.part();
    }

    boolean has(Slot slot) {
        return slots.contains(key(slot));
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline == null ? "" : headline.strip();
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours == null ? "" : hours.strip();
    }

    /** Whether this is when the resident can begin. */
    public boolean starts(String when) {
        return start.equals(when);
    }
}
