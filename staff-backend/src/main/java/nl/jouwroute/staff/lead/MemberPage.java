package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Refused;
import nl.jouwroute.lead.AdvisorTerms;
import nl.jouwroute.lead.Track;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.PathPart;
import nl.jouwroute.staff.common.Versions;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /medewerker/id}: hours, limit, languages, tracks and absence of one advisor, and whether they left. */
@Named("member")
@RequestScoped
public class MemberPage {

    @Inject
    private PathPart address;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    @Param(name = "uren")
    private String hours;

    @Inject
    @Param(name = "grens")
    private String most;

    @Inject
    @Param(name = "nieuw")
    private String takesLeads;

    @Inject
    private AbsenceInput typed;

    @Inject
    private ReadTeam readTeam;

    @Inject
    private ChangeTerms changeTerms;

    private ReadTeam.Member view;
    private String problem;

    private UUID id() {
        return address.id();
    }

    public ReadTeam.Member getView() {
        if (view == null) {
            view = readTeam.member(id());
        }
        return view;
    }

    public void save() {
        Optional<Integer> week = number(hours, AdvisorTerms.MOST_HOURS);
        Optional<Integer> limit = number(most, AdvisorTerms.MOST_LIMIT);
        if (week.isEmpty()) {
            problem = Words.text("member.HOURS");
        } else if (limit.isEmpty()) {
            problem = Words.text("member.LIMIT");
        } else if (chosenLanguages().isEmpty()) {
            problem = Words.text("member.LANGUAGE");
        } else {
            attempt(
                    () -> changeTerms.change(new AdvisorTerms(
                            id(),
                            getView().terms().name(),
                            Versions.read(version),
                            week.get(),
                            limit.get(),
                            chosenLanguages(),
                            chosenTracks(),
                            takesLeads != null)),
                    "TERMS_CHANGED");
        }
    }

    public void addAbsence() {
        Optional<String> wrong = typed.problem();
        if (wrong.isPresent()) {
            problem = Words.text(wrong.get());
        } else {
            AbsenceDays days = typed.days();
            attempt(() -> changeTerms.addAbsence(id(), days.first(), days.last(), typed.cover()), "ABSENCE_ADDED");
        }
    }

    public void withdrawAbsence() {
        attempt(() -> changeTerms.withdrawAbsence(id(), typed.absence()), "ABSENCE_WITHDRAWN");
    }

    public void leave() {
        attempt(() -> changeTerms.leave(id()), "STAFF_LEFT");
    }

    public void comeBack() {
        attempt(() -> changeTerms.comeBack(id()), "STAFF_CAME_BACK");
    }

    private void attempt(Runnable deed, String done) {
        try {
            deed.run();
            Pages.seeOther("/medewerker/" + id() + "?gedaan=" + done);
        } catch (Refused e) {
            problem = Words.why(e);
            view = null;
        }
    }

    private static Optional<Integer> number(String typed, int most) {
        return Optional.ofNullable(typed)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(value -> value >= 1 && value <= most);
    }

    private Set<String> chosenLanguages() {
        return posted("taal").stream()
                .filter(tag -> Language.find(tag).isPresent())
                .collect(Collectors.toSet());
    }

    private Set<Track> chosenTracks() {
        return Arrays.stream(Track.values())
                .filter(track -> posted("spoor").contains(track.name()))
                .collect(Collectors.toSet());
    }

    private static Set<String> posted(String name) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null
                ? Set.of()
                : Set.of(Arrays.stream(values).distinct().toArray(String[]::new));
    }

    /** Whether this box is ticked: as posted, else as it is kept. */
    public boolean speaks(String language) {
        return version == null
                ? getView().terms().languages().contains(language)
                : chosenLanguages().contains(language);
    }

    public boolean knows(Track track) {
        return version == null
                ? getView().terms().tracks().contains(track)
                : chosenTracks().contains(track);
    }

    public boolean isTakesLeads() {
        return version == null ? getView().terms().takesLeads() : takesLeads != null;
    }

    public String getHours() {
        return hours == null ? Integer.toString(getView().terms().hours()) : hours;
    }

    public String getMost() {
        return most == null ? Integer.toString(getView().terms().mostOpen()) : most;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public Track[] getTracks() {
        return Track.values();
    }

    public String getProblem() {
        return problem;
    }
}
