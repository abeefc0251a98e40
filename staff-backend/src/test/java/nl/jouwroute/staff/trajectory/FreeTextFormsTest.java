package nl.jouwroute.staff.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.lead.ContactForm;
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
    }

    @Test
    void aPhoneNumberAndAnyOtherNumberMayStay() {
        assertThat(FreeText.problem("Bel 06 1234 5678 of 038 498 0000, kenmerk 111222334", 60))
                .isEmpty();
        assertThat(FreeText.problem(null, 1)).isEmpty();
        assertThat(FreeText.problem("twee", 3)).contains("contact.TOO_LONG");
    }

    private static void set(Object bean, String name, Object value) {
        try {
            Field field = bean.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(bean, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
