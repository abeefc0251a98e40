package nl.jouwroute.portal.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.jouwroute.portal.common.FormFields;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.portal.profile.MyProfile.Press;
import nl.jouwroute.portal.resident.TypedForm;
import nl.jouwroute.profile.Availability;
import nl.jouwroute.profile.PartOfDay;
import nl.jouwroute.profile.Profile;
import nl.jouwroute.profile.Qualities;
import nl.jouwroute.profile.Quality;
import nl.jouwroute.profile.Slot;
import nl.jouwroute.profile.TooManyQualities;

/** /mijn/profiel: five qualities in order, and when the resident can work. Also the profile's row on /mijn. */
@Named("profilePage")
@RequestScoped
public class ProfilePage {

    /** One day to five, and what a full-time job often is. */
    private static final List<Integer> USUAL_HOURS = List.of(8, 16, 24, 32, 36, 40);

    @Inject
    private MyProfile myProfile;

    @Inject
    private Qualities qualities;

    @Inject
    private TypedForm typed;

    private Profile stored;
    private ProfileForm form = new ProfileForm();
    private int version;
    private boolean changedElsewhere;

    @PostConstruct
    void load() {
        show();
        form = stored == null ? new ProfileForm() : ProfileForm.of(stored);
        typed.fields().ifPresent(this::show);
    }

    private void show(FormFields fields) {
        form = ProfileForm.posted(fields);
        version = fields.revision();
    }

    private void show() {
        stored = myProfile.find().orElse(null);
        version = stored == null ? 0 : stored.version();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** A post keeps all fields, and then does what its button says with a quality. */
    public void enter() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        form.press(request().getParameter(ProfileForm.PRESSED));
        form.read().ifPresentOrElse(this::keep, () -> form.mistakes().forEach(Pages::error));
    }

    private void keep(Availability times) {
        String button = request().getParameter(ProfileForm.PRESSED);
        Button pressed = Button.of(button, request().getParameter("eigenschap"));
        try {
            myProfile.save(form.getHeadline(), times, version, pressed.press(), pressed.quality());
            Pages.seeOther(
                    pressed.press() != null
                            ? "/mijn/profiel#vijf"
                            : button != null && button.startsWith(ProfileForm.SET_HOURS)
                                    ? "/mijn/profiel#uren-keuze"
                                    : "/mijn/profiel?bewaard");
        } catch (TooManyQualities e) {
            Pages.error("eigenschap", "profile.qualities.many");
        } catch (ProfileChangedElsewhere e) {
            show();
            version = e.version();
            changedElsewhere = true;
        }
    }

    /** What a button's value says: "erbij" takes the chosen quality, "omhoog" and "weg" name theirs. */
    private record Button(Press press, String quality) {

        static Button of(String value, String selected) {
            String[] parts = (value == null ? "" : value).split(":", 2);
            String named = parts.length > 1 ? parts[1] : null;
            return switch (parts[0]) {
                case "erbij" -> new Button(Press.CHOOSE, selected);
                case "omhoog" -> new Button(Press.PREFER, named);
                case "weg" -> new Button(Press.DROP, named);
                default -> new Button(null, null);
            };
        }
    }

    /** A chosen quality. */
    public record Pick(String key, String text, boolean first) {}

    public List<Pick> getPicks() {
        List<Pick> picks = new ArrayList<>();
        for (String key : stored == null ? List.<String>of() : stored.qualities()) {
            picks.add(new Pick(
                    key, qualities.find(key).map(q -> q.in(Spoken.now().tag())).orElse(key), picks.isEmpty()));
        }
        return picks;
    }

    /** "Je kunt er nog 1 kiezen"; null when there are five. */
    public String getRoom() {
        int room = Profile.MAX_QUALITIES - getPicks().size();
        return room == 0 ? null : Pages.text("profile.room", room);
    }

    /** A group of the list to choose from. */
    public record Group(String name, List<Pick> options) {}

    public List<Group> getGroups() {
        List<String> chosen = stored == null ? List.of() : stored.qualities();
        return qualities.groups().stream()
                .map(group -> new Group(
                        group.in(Spoken.now().tag()),
                        qualities.of(group).stream()
                                .filter(q -> !chosen.contains(q.key()))
                                .map((Quality q) ->
                                        new Pick(q.key(), q.in(Spoken.now().tag()), false))
                                .toList()))
                .toList();
    }

    /** A row of the week. */
    public record Day(String name, List<Square> squares) {}

    /** One part of one day. */
    public record Square(String key, String part, boolean checked) {}

    public List<Day> getWeek() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(
                        Pages.text("day." + day.name().toLowerCase(Locale.ROOT)),
                        Arrays.stream(PartOfDay.values())
                                .map(part -> square(new Slot(day, part)))
                                .toList()))
                .toList();
    }

    private Square square(Slot slot) {
        String part = Pages.text("part." + slot.part().name().toLowerCase(Locale.ROOT));
        return new Square(ProfileForm.key(slot), part, form.has(slot));
    }

    /** A number of hours to choose, so that nobody has to type one. */
    public record Hours(String number, String words, boolean chosen) {}

    public List<Hours> getHours() {
        return USUAL_HOURS.stream()
                .map(String::valueOf)
                .map(number ->
                        new Hours(number, Pages.text("profile.hours.said", number), number.equals(form.getHours())))
                .toList();
    }

    public ProfileForm getForm() {
        return form;
    }

    public int getVersion() {
        return version;
    }

    public boolean isSaved() {
        return request().getParameter("bewaard") != null
                && !FacesContext.getCurrentInstance().isPostback();
    }

    /** Who sat beside the resident at the last change; null for nobody. */
    public String getWith() {
        return stored == null ? null : stored.enteredWith().orElse(null);
    }

    public boolean isChangedElsewhere() {
        return changedElsewhere;
    }

    /** What is stored, in words: for the resident to compare. */
    public List<String> getStoredLines() {
        return stored == null ? List.of() : TimesText.lines(stored);
    }

    // The row on /mijn ----------------------------------------------------------------------------------------------

    private String state() {
        if (stored == null || stored.isEmpty()) {
            return "new";
        }
        return stored.isComplete() ? "done" : "busy";
    }

    public String getTaskText() {
        return Pages.text("profile.task." + state());
    }

    public String getTaskState() {
        return Pages.text("profile.state." + state());
    }

    /** done, busy: see jr:task. */
    public String getTaskKind() {
        return "done".equals(state()) ? "done" : "busy";
    }
}
