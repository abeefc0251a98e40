package nl.jouwroute.staff.trajectory;

import static nl.jouwroute.staff.testing.Fields.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.jouwroute.lead.LookReason;
import nl.jouwroute.staff.appointment.AppointmentForm;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.lead.AssignForm;
import nl.jouwroute.staff.lead.ContactForm;
import nl.jouwroute.staff.lead.DividePage;
import nl.jouwroute.staff.lead.LeadPage;
import nl.jouwroute.staff.lead.MessageForm;
import nl.jouwroute.staff.lead.NewPersonInput;
import nl.jouwroute.staff.lead.NewPersonPage;
import nl.jouwroute.staff.lead.PlanForm;
import nl.jouwroute.staff.lead.ReasonPage;
import nl.jouwroute.staff.lead.SamePersonForm;
import nl.jouwroute.staff.lead.TakeForm;
import nl.jouwroute.staff.media.VideosPage;
import nl.jouwroute.staff.outreach.CampaignsPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What advisors type freely about somebody is not kept with a number that looks like a citizen service number. */
class FreeTextFormsTest {

    private static final String WITH_NUMBER = "Haar nummer is 111222333, zei ze.";

    private static Stream<Arguments> forms() {
        Map<String, String> fact = Map.of("day", "2026-11-23", "words", WITH_NUMBER);
        return Stream.of(
                form("ladder", new FactForm(), FactForm::climb, Map.of("step", "UNPAID_WORK", "words", WITH_NUMBER)),
                form(
                        "language check",
                        new FactForm(),
                        FactForm::checkLanguage,
                        Map.of(
                                "day",
                                "2026-11-23",
                                "result",
                                nl.jouwroute.trajectory.LanguageResult.values()[0].name(),
                                "words",
                                WITH_NUMBER)),
                form("intervision", new FactForm(), FactForm::ask, fact),
                form("fact of avoidance", new FactForm(), FactForm::seeAvoidance, fact),
                form("goal", new AgreementForm(), AgreementForm::setGoal, Map.of("words", WITH_NUMBER)),
                form(
                        "agreement",
                        new AgreementForm(),
                        AgreementForm::agree,
                        Map.of("words", WITH_NUMBER, "who", "RESIDENT", "due", "2026-12-01")),
                form(
                        "does it last",
                        new AgreementForm(),
                        AgreementForm::check,
                        Map.of("words", WITH_NUMBER, "answer", "STILL_SO")),
                form("pause", new PauseForm(), PauseForm::start, Map.of("reason", WITH_NUMBER, "until", "2026-12-01")));
    }

    private static <F> Arguments form(String what, F form, Consumer<F> deed, Map<String, String> typed) {
        Runnable sent = () -> deed.accept(form);
        return Arguments.of(what, form, sent, typed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aFormOfATrajectoryRefusesIt(String what, Object form, Runnable sent, Map<String, String> typed) {
        TrajectoryPage page = new TrajectoryPage();
        set(form, "page", page);
        typed.forEach((field, value) -> set(form, field, value));

        sent.run();

        assertThat(page.getProblem()).isEqualTo(Words.text("text.BSN"));
    }

    private static Stream<Arguments> formsOfALead() {
        Map<String, String> why = Map.of("reason", WITH_NUMBER);
        Map<String, String> message = Map.of("subject", "Afspraak", "words", WITH_NUMBER);
        return Stream.of(
                form("taken", new TakeForm(), TakeForm::save, why),
                form("given", new AssignForm(), AssignForm::save, Map.of("advisor", "a", "reason", WITH_NUMBER)),
                form("merged", new SamePersonForm(), SamePersonForm::save, Map.of("other", "a", "reason", WITH_NUMBER)),
                form("e-mail", new MessageForm(), MessageForm::send, with(message, "via", "EMAIL")),
                form(
                        "subject",
                        new MessageForm(),
                        MessageForm::send,
                        Map.of("via", "EMAIL", "subject", WITH_NUMBER, "words", "Dag")),
                form("text message", new MessageForm(), MessageForm::send, with(message, "via", "SMS")),
                form("step", new PlanForm(), PlanForm::addStep, Map.of("step", WITH_NUMBER)),
                form("comment", new PlanForm(), PlanForm::write, Map.of("comment", WITH_NUMBER)),
                form(
                        "place",
                        new AppointmentForm(),
                        AppointmentForm::propose,
                        Map.of("place", WITH_NUMBER, "minutes", "45")));
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        Map<String, String> all = new HashMap<>(typed);
        all.put(field, value);
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formsOfALead")
    void aFormOfALeadRefusesIt(String what, Object form, Runnable sent, Map<String, String> typed) {
        LeadPage page = new LeadPage();
        set(form, "page", page);
        typed.forEach((field, value) -> set(form, field, value));

        sent.run();

        assertThat(page.getProblem()).isEqualTo(Words.text("text.BSN"));
    }

    @Test
    void theReasonToLookTheReasonToDivideAndTheWishOfSomebodyNewRefuseItToo() {
        ReasonPage look = new ReasonPage();
        set(look, "chosen", LookReason.OTHER.name());
        set(look, "words", WITH_NUMBER);
        look.save();
        assertThat(look.getProblem()).isEqualTo(Words.text("text.BSN"));

        DividePage divide = new DividePage();
        set(divide, "reason", WITH_NUMBER);
        divide.save();
        assertThat(divide.getProblems()).containsExactly(Words.text("text.BSN"));

        for (String field : new String[] {"wish", "whyTrack"}) {
            NewPersonInput input = new NewPersonInput();
            set(input, "name", "Noor");
            set(input, "mail", "noor@example.org");
            set(input, field, WITH_NUMBER);
            NewPersonPage added = new NewPersonPage();
            set(added, "input", input);
            added.save();
            assertThat(added.getProblem()).as(field).isEqualTo(Words.text("text.BSN"));
        }
    }

    @Test
    void theOutcomeAndWhatWasSaidAtATalkOrAVisitRefuseItToo() {
        TrajectoryPage page = new TrajectoryPage();
        set(page, "outcome", "WORK");
        set(page, "outcomeOn", "2026-11-23");
        set(page, "note", WITH_NUMBER);
        page.close();
        assertThat(page.getProblem()).isEqualTo(Words.text("text.BSN"));

        for (String field : new String[] {"note", "nextStep"}) {
            ContactForm contact = new ContactForm();
            set(contact, "reached", "ja");
            set(contact, field, WITH_NUMBER);
            assertThat(contact.problem()).as(field).contains("text.BSN");
        }

        TakeForm take = new TakeForm();
        set(take, "reason", WITH_NUMBER);
        ContactForm contact = new ContactForm();
        set(contact, "reached", "ja");
        set(contact, "take", take);
        assertThat(contact.problem()).as("taken with it").contains("text.BSN");
    }

    @Test
    void theTipForAnotherTakeAndAllWordsOfACampaignRefuseItToo() {
        VideosPage videos = new VideosPage();
        set(videos, "note", WITH_NUMBER);
        set(videos, "asked", true);
        videos.askForAnotherTake();
        assertThat(videos.getProblem()).isEqualTo(Words.text("text.BSN"));

        List<String> all = List.of("name", "source", "why", "headline", "letter");
        for (String field : all) {
            CampaignsPage campaign = new CampaignsPage();
            all.forEach(one -> set(campaign, one, one.equals(field) ? WITH_NUMBER : "Hoi"));
            campaign.save();
            assertThat(campaign.getProblem()).as(field).isEqualTo(Words.text("text.BSN"));
        }
    }

    @Test
    void aPhoneNumberAndAnyOtherNumberMayStay() {
        assertThat(FreeText.problem("Bel 06 1234 5678 of 038 498 0000, kenmerk 111222334", 60))
                .isEmpty();
        assertThat(FreeText.problem(null, 1)).isEmpty();
        assertThat(FreeText.problem("twee", 3)).contains("contact.TOO_LONG");
    }
}
