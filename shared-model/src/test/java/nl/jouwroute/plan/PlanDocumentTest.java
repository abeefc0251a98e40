package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PlanDocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");
    private static final PlanDocument.Labels LABELS = new PlanDocument.Labels(
            "Toekomstplan van Kim & Zoë",
            "Versie 1, ingestuurd op maandag 23 november 2026",
            "Jouw Route, gemeente Zwolle",
            "Bladzijde",
            "Niet ingevuld");

    private final PlanQuestions questions = new PlanQuestions();
    private final FuturePlan plan = new FuturePlan(UUID.randomUUID(), UUID.randomUUID(), questions.edition(), NOW);

    @Test
    void hasTitleLanguageAndHeadingsForAReaderWhoListens() throws IOException {
        byte[] pdf = render();
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getInfo()).containsEntry("Title", LABELS.title());
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
    void isPdfUa1AsVeraPdfChecksIt() throws Exception {
        plan.answer(questions.read("nu-gedaan"), Answer.ofWords("woord ".repeat(330) + "Привіт, مرحبا, 😀"), 0, NOW);
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(render()), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .extracting(a -> a.getRuleId().getClause() + " " + a.getMessage() + " "
                            + a.getLocation().getContext())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    private byte[] render() throws IOException {
        byte[] pdf = PlanDocument.render(PlanContent.of(plan, questions, "nl"), LABELS, NOW);
        Files.write(Path.of("target", "plan.pdf"), pdf);
        return pdf;
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
