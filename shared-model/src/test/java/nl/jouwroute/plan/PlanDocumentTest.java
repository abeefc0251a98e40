package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.jouwroute.testing.PdfUa;
import org.junit.jupiter.api.Test;

class PlanDocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");
    private static final PlanDocument.Labels LABELS = new PlanDocument.Labels(
            "Toekomstplan van Kim & Zoë",
            "Versie 1, ingestuurd op maandag 23 november 2026",
            "Jouw Route, gemeente Zwolle",
            "Bladzijde",
            "Niet ingevuld",
            "Gesproken antwoord",
            name -> "Samen ingevuld met " + name + ".",
            "Je doelen en stappen",
            "Stappen zonder doel",
            "Van je adviseur",
            step -> step.doneOn() != null ? "Klaar" : step.day() != null ? "Voor " + step.day() : "");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private final PlanQuestions questions = new PlanQuestions();
    private final FuturePlan plan = new FuturePlan(UUID.randomUUID(), UUID.randomUUID(), questions.edition(), NOW);

    @Test
    void hasTitleLanguageAndHeadingsForAReaderWhoListens() throws IOException {
        byte[] pdf = render();
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getInfo()).containsEntry("Title", LABELS.title());
            assertThat(reader.getPageSize(1).toString()).as("A4, in points").contains("595.0x842.0");
            PdfDictionary catalog = reader.getCatalog();
            assertThat(catalog.getAsString(PdfName.LANG).toUnicodeString()).isEqualTo("nl");
            assertThat(catalog.getAsDict(PdfName.MARKINFO)
                            .getAsBoolean(PdfName.MARKED)
                            .booleanValue())
                    .isTrue();
            assertThat(catalog.getAsDict(PdfName.VIEWERPREFERENCES)
                            .getAsBoolean(PdfName.DISPLAYDOCTITLE)
                            .booleanValue())
                    .isTrue();
            assertThat(new String(reader.getMetadata(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", "Toekomstplan van Kim &amp; Zoë");
            List<String> roles = new ArrayList<>();
            collect(catalog.getAsDict(PdfName.STRUCTTREEROOT), roles);
            assertThat(roles.stream().filter("H1"::equals)).hasSize(1);
            assertThat(roles.stream().filter("H2"::equals)).hasSize(3);
            assertThat(roles.stream().filter("H3"::equals)).hasSize(21);
        }
    }

    @Test
    void holdsEveryQuestionAndAnswerAlsoWhenItIsLong() throws IOException {
        plan.answer(
                questions.read("nu-gedaan"), Answer.ofWords("Eerste regel.\n" + "woord ".repeat(330) + "SLOT"), 0, NOW);
        plan.answer(
                questions.read("straks-wanneer"), new Answer(List.of(), null, LocalDate.of(2027, 2, 1), null), 0, NOW);
        plan.answer(questions.read("nodig-weten"), Answer.ofWords("Привіт, مرحبا, 😀, één"), 0, NOW);
        byte[] pdf = render();
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
        }
        String read = text.toString().replaceAll("\\s+", " ");
        for (PlanQuestion question : questions.all()) {
            assertThat(read).contains(question.in("nl").question());
        }
        assertThat(read).contains("SLOT", "maandag 1 februari 2027", "Привіт", "één", "Niet ingevuld");
    }

    @Test
    void embedsItsFonts() throws IOException {
        assertThat(new String(render(), StandardCharsets.ISO_8859_1)).contains("/FontFile2");
    }

    @Test
    void holdsGoalsStepsWhatWasSpokenAndWhatAnAdvisorWrote() throws IOException {
        UUID goal = plan.goalsAndSteps()
                .addGoal(UUID.randomUUID(), "Werk in de zorg", NOW)
                .id();
        plan.goalsAndSteps().addStep(UUID.randomUUID(), new Intention("Ik bel Tiem.", goal, FRIDAY), NOW);
        UUID done = plan.goalsAndSteps()
                .addStep(UUID.randomUUID(), new Intention("Ik vul mijn profiel in.", null, null), NOW)
                .id();
        plan.goalsAndSteps().tickOff(done, NOW);
        plan.speak(questions.read("nu-goed"), UUID.randomUUID(), NOW);
        byte[] pdf = render(List.of(new PlanDocument.Note("Mooi plan!", "Marieke Vos, maandag 23 november")));
        String read = read(pdf);
        assertThat(read)
                .contains("Je doelen en stappen", "Werk in de zorg", "Ik bel Tiem.", "Voor 2026-11-27")
                .contains("Stappen zonder doel", "Ik vul mijn profiel in.", "Klaar")
                .contains("Gesproken antwoord", "Mooi plan!", "Marieke Vos, maandag 23 november");
        try (PdfReader reader = new PdfReader(pdf)) {
            List<String> roles = new ArrayList<>();
            collect(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT), roles);
            assertThat(roles.stream().filter("LI"::equals)).hasSize(2);
        }
    }

    @Test
    void saysWhatWasFilledInTogetherAndWithWhomOnceForEachThing() throws Exception {
        plan.answer(questions.read("nu-dag"), Answer.ofWords("Alleen geschreven."), 0, NOW);
        plan.fillInWith("Marieke");
        plan.answer(questions.read("nu-goed"), Answer.ofWords("Samen geschreven."), 0, NOW);
        plan.speak(questions.read("nu-goed"), UUID.randomUUID(), NOW);
        UUID goal = plan.goalsAndSteps().addGoal(UUID.randomUUID(), "Werk", NOW).id();
        plan.goalsAndSteps().addStep(UUID.randomUUID(), new Intention("Ik bel Tiem.", goal, FRIDAY), NOW);

        byte[] pdf = render();

        String read = read(pdf);
        assertThat(read).containsSubsequence("Alleen geschreven.", "Samen geschreven.", "Samen ingevuld met Marieke.");
        assertThat(read.split("Samen ingevuld met Marieke", -1))
                .as("an answer, a goal, a step")
                .hasSize(4);
        validate(pdf);
    }

    @Test
    void aPlanOfOneLineAndOneOfThirtyPagesAreBothWholeAndPdfUa1() throws IOException {
        plan.answer(questions.read("nu-dag"), Answer.ofWords("Eén regel."), 0, NOW);
        byte[] oneLine = render();
        assertThat(read(oneLine)).contains("Eén regel.");
        validate(oneLine);
        for (PlanQuestion question : questions.all()) {
            plan.answer(
                    question,
                    Answer.ofWords("woord ".repeat(320) + "SLOT-" + question.key()),
                    plan.revisionOf(question),
                    NOW);
        }
        for (int i = 0; i < GoalsAndSteps.MOST_STEPS; i++) {
            plan.goalsAndSteps()
                    .addStep(
                            UUID.randomUUID(),
                            new Intention("stap-" + i + " " + "lang ".repeat(35), null, FRIDAY.plusDays(i)),
                            NOW);
        }
        List<PlanDocument.Note> notes = IntStream.range(0, 20)
                .mapToObj(i -> new PlanDocument.Note("bericht-" + i + " " + "tekst ".repeat(200), "Marieke"))
                .toList();
        byte[] pdf = render(notes);
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isGreaterThanOrEqualTo(30);
        }
        String read = read(pdf);
        for (PlanQuestion question : questions.all()) {
            assertThat(read).contains("SLOT-" + question.key());
        }
        assertThat(read).contains("stap-0 ", "stap-99 ", "bericht-19 ");
        validate(pdf);
    }

    @Test
    void theLinesThatABrowserSendsEndInNothingToBeSeen() throws IOException {
        String typed = "Mooi plan.\r\nGoed gedaan.";
        assertThat(plan.comment(new PlanAdvisor(UUID.randomUUID(), "Marieke"), UUID.randomUUID(), typed, NOW)
                        .words())
                .isEqualTo("Mooi plan.\nGoed gedaan.");
        String read = read(render(List.of(new PlanDocument.Note(typed, "Marieke"))));
        assertThat(read).as("as it was stored before").contains("Mooi plan. Goed gedaan.");
        assertThat(read).doesNotContain("\uFFFD");
    }

    @Test
    void isPdfUa1AsVeraPdfChecksIt() throws Exception {
        plan.answer(questions.read("nu-gedaan"), Answer.ofWords("woord ".repeat(330) + "Привіт, مرحبا, 😀"), 0, NOW);
        plan.goalsAndSteps().addGoal(UUID.randomUUID(), "Werk", NOW);
        plan.goalsAndSteps().addStep(UUID.randomUUID(), new Intention("Ik bel Tiem.", null, FRIDAY), NOW);
        validate(render(List.of(new PlanDocument.Note("Mooi", "Marieke"))));
    }

    @Test
    void anArabicOneIsMirroredShapedReadInOrderAndPdfUa1() throws Exception {
        PlanContent arabic = arabic();
        byte[] pdf = PlanDocument.render(arabic, ARABIC, List.of(), NOW);
        Files.write(Path.of("target", "plan-ar.pdf"), pdf);
        validate(pdf);
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString())
                    .isEqualTo("ar");
            List<String> spoken = new ArrayList<>();
            actualTexts(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT), spoken);
            assertThat(spoken)
                    .as("in the order in which it is read")
                    .contains("أين أنا الآن؟", "أبحث عن عمل في Zwolle.");
        }
        String drawn = read(pdf);
        assertThat(drawn.codePoints().anyMatch(c -> c >= 0xFE70 && c <= 0xFEFC))
                .as("letters are joined")
                .isTrue();
        assertThat(drawn).contains("Ik werk in een winkel.", "Шукаю роботу");
    }

    private static final PlanDocument.Labels ARABIC = new PlanDocument.Labels(
            "خطتي للمستقبل",
            "لم ترسل بعد",
            "Jouw Route, gemeente Zwolle",
            "صفحة",
            "لم تجب",
            "جواب مسجل",
            name -> "مُلئ مع " + name,
            "أهدافك وخطواتك",
            "خطوات بلا هدف",
            "من مستشارك",
            step -> step.doneOn() != null ? "تم" : "");

    private static PlanContent arabic() {
        return new PlanContent(
                "toekomstplan-1",
                "ar",
                List.of(new PlanContent.Chapter(
                        "NOW",
                        "أين أنا الآن؟",
                        List.of(
                                new PlanContent.Item("a", "ماذا تفعل الآن؟", List.of("أبحث عن عمل في Zwolle.")),
                                new PlanContent.Item("b", "ماذا فعلت؟", List.of("Ik werk in een winkel.")),
                                new PlanContent.Item("c", "سؤال", List.of("Шукаю роботу")),
                                new PlanContent.Item("d", "سؤال آخر", List.of())))),
                List.of(new PlanContent.Aim(
                        null, List.of(new PlanContent.Step("أتصل بالمستشار", null, FRIDAY, null)))));
    }

    private static void validate(byte[] pdf) {
        assertThat(PdfUa.broken(pdf)).isEmpty();
    }

    private byte[] render() throws IOException {
        return render(List.of());
    }

    private byte[] render(List<PlanDocument.Note> notes) throws IOException {
        byte[] pdf = PlanDocument.render(PlanContent.of(plan, questions, "nl"), LABELS, notes, NOW);
        Files.write(Path.of("target", "plan.pdf"), pdf);
        return pdf;
    }

    /** The text of all pages as it is drawn. */
    private static String read(byte[] pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static void actualTexts(PdfDictionary element, List<String> texts) {
        if (element.getAsString(PdfName.ACTUALTEXT) != null) {
            texts.add(element.getAsString(PdfName.ACTUALTEXT).toUnicodeString());
        }
        PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
        List<PdfObject> all =
                kids instanceof PdfArray array ? array.getElements() : kids == null ? List.of() : List.of(kids);
        for (PdfObject kid : all) {
            if (PdfReader.getPdfObject(kid) instanceof PdfDictionary child) {
                actualTexts(child, texts);
            }
        }
    }

    private static void collect(PdfDictionary element, List<String> roles) {
        PdfName role = element.getAsName(PdfName.S);
        if (role != null) {
            roles.add(PdfName.decodeName(role.toString()));
        }
        PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
        List<PdfObject> all =
                kids instanceof PdfArray array ? array.getElements() : kids == null ? List.of() : List.of(kids);
        for (PdfObject kid : all) {
            if (PdfReader.getPdfObject(kid) instanceof PdfDictionary child) {
                collect(child, roles);
            }
        }
    }
}
