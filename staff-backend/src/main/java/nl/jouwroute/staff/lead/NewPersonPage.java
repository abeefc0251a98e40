package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Refused;
import nl.jouwroute.lead.IntakeFacts;
import nl.jouwroute.lead.LeadIntake;
import nl.jouwroute.lead.Track;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.PersonRepository;
import nl.jouwroute.staff.common.FormKey;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;

/** The page {@code /nieuw}: staff add somebody. Before anything is kept it shows who may be the same. */
@Named("newPerson")
@RequestScoped
public class NewPersonPage {

    private static final String NEW = "nieuw";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WISH = 1000;
    private static final int LONGEST_WHY = 300;
    private static final int MOST_YEARS = 120;
    private static final int MOST_HOURS = 60;

    @Inject
    private FormKey formKey;

    @Inject
    private NewPersonInput input;

    @Inject
    private AddPerson addPerson;

    @Inject
    private Clock clock;

    private List<PersonRepository.Match> matches = List.of();
    private LeadIntake.Advice advice;
    private String problem;

    public void save() {
        Optional<AddPerson.Form> form = form();
        if (form.isEmpty()) {
            return;
        }
        advice = addPerson.advise(form.get(), known());
        matches = addPerson.alike(form.get());
        String choice = input.getChoice();
        if (choice == null && !matches.isEmpty()) {
            problem = Words.text("intake.CHOOSE");
            return;
        }
        try {
            UUID lead = addPerson.add(form.get(), known());
            Pages.seeOther("/lead/" + lead + "?gedaan=PERSON_ADDED");
        } catch (Refused e) {
            problem = Words.why(e);
        }
    }

    /** Shows what the policies say, and keeps nothing. */
    public void look() {
        form().ifPresent(form -> {
            advice = addPerson.advise(form, known());
            matches = addPerson.alike(form);
        });
    }

    /** Who it is of those that may be the same; null for somebody new, and while nobody said. */
    private UUID known() {
        String choice = input.getChoice();
        return choice == null || NEW.equals(choice) ? null : Ids.read(choice);
    }

    private Optional<AddPerson.Form> form() {
        String name = input.getName();
        if (!Typed.isFilled(name, LONGEST_NAME)) {
            return wrong("intake.NAME");
        }
        List<ContactAddress> addresses = new ArrayList<>();
        for (String typed : Arrays.asList(input.getPhone(), input.getMail())) {
            if (typed != null) {
                Optional<ContactAddress> address = ContactAddress.parseAny(typed);
                if (address.isEmpty()) {
                    return wrong("intake.ADDRESS");
                }
                addresses.add(address.get());
            }
        }
        if (addresses.isEmpty() && !input.isWithoutAddress()) {
            return wrong("intake.ADDRESS_MISSING");
        }
        String wish = input.getWish();
        Optional<String> wrong = FreeText.problem(wish, LONGEST_WISH)
                .or(() -> FreeText.problem(input.getWhyTrack(), LONGEST_WHY))
                .or(this::impossibleFact);
        if (wrong.isPresent()) {
            return wrong(wrong.get());
        }
        try {
            return Optional.of(new AddPerson.Form(
                    formKey.read(),
                    name.strip(),
                    addresses,
                    Language.of(input.getLanguage()),
                    Typed.one(AddPerson.Source.values(), input.getSource()).orElse(AddPerson.Source.PHONE),
                    wish,
                    facts(),
                    Typed.one(Track.values(), input.getTrack()).orElse(null),
                    input.getWhyTrack()));
        } catch (DateTimeException e) {
            return wrong("contact.DATE_UNKNOWN");
        }
    }

    /** The key of what to say when nobody can be so old or work so long. */
    Optional<String> impossibleFact() {
        LocalDate today = DutchTime.date(clock.instant());
        boolean lives = Typed.day(input.getBorn())
                .map(born -> !born.isAfter(today) && born.isAfter(today.minusYears(MOST_YEARS)))
                .orElse(true);
        if (!lives) {
            return Optional.of("intake.BORN");
        }
        String hours = input.getHours();
        boolean works = hours == null || hours.matches("[0-9]{1,2}") && Integer.parseInt(hours) <= MOST_HOURS;
        return works ? Optional.empty() : Optional.of("intake.HOURS");
    }

    /** What was answered, also on the page of a lead. */
    IntakeFacts facts() {
        String hours = input.getHours();
        return new IntakeFacts(
                date(input.getBorn()),
                Typed.one(IntakeFacts.Income.values(), input.getIncome()).orElse(null),
                date(input.getEnds()),
                hours == null ? null : Integer.valueOf(hours),
                yesNo(input.getSoon()),
                yesNo(input.getWorked()),
                yesNo(input.getGoal()),
                yesNo(input.getObstacle()));
    }

    private Optional<AddPerson.Form> wrong(String code) {
        problem = Words.text(code);
        return Optional.empty();
    }

    private static LocalDate date(String typed) {
        return typed == null ? null : LocalDate.parse(typed);
    }

    private static Boolean yesNo(String typed) {
        return typed == null ? null : Boolean.valueOf("ja".equals(typed));
    }

    public List<PersonRepository.Match> getMatches() {
        return matches;
    }

    /** Null until somebody asked for it. */
    public LeadIntake.Advice getAdvice() {
        return advice;
    }

    public int getYoungest() {
        return addPerson.youngest();
    }

    public String getProblem() {
        return problem;
    }

    public AddPerson.Source[] getSources() {
        return AddPerson.Source.values();
    }

    public IntakeFacts.Income[] getIncomes() {
        return IntakeFacts.Income.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public Track[] getTracks() {
        return Track.values();
    }
}
