package nl.jouwroute.plan;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.jouwroute.common.PdfFacts;

/**
 * The plan as a PDF to keep, print and read aloud: A4, with title, language and headings for a screen reader (tagged
 * as PDF/UA-1 asks) and embedded fonts.
 */
public final class PlanDocument {

    private static final Color PETROL = new Color(0x0a4250);
    private static final Color PALE = new Color(0xcfe6ea);
    private static final Color INK = new Color(0x10262c);
    private static final Color SECOND = new Color(0x435a61);
    private static final Color LINE = new Color(0xc9d6d8);

    private static final float BAND = 132;
    private static final float INDENT = 34;

    /** Room that a heading needs below itself, so that it does not end a page alone. */
    private static final float CHAPTER_ROOM = 130;

    private static final float QUESTION_ROOM = 62;
    private static final float STEP_ROOM = 40;
    private static final float STEP_INDENT = 18;

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    private PlanDocument() {}

    /**
     * The words that are not the plan's own.
     *
     * @param title of the document, such as "Toekomstplan van Kim"
     * @param state which version this is, or that it was not sent yet
     * @param owner who keeps the plan, such as "Jouw Route, gemeente Zwolle"; stands on each page
     * @param page how a page is called, such as "Bladzijde"
     * @param empty what an open question says
     * @param spoken what an answer says that was spoken
     * @param together says with whom something was filled in, by that name
     * @param goals heading above goals and steps
     * @param loose heading above steps without a goal
     * @param notes heading above what advisors wrote
     * @param step the day of a step, that it is done, and who added it; "" for none of these
     */
    public record Labels(
            String title,
            String state,
            String owner,
            String page,
            String empty,
            String spoken,
            UnaryOperator<String> together,
            String goals,
            String loose,
            String notes,
            Function<PlanContent.Step, String> step) {}

    /**
     * What an advisor wrote.
     *
     * @param by who and when
     */
    public record Note(String words, String by) {}

    /** The file's bytes. */
    public static byte[] render(PlanContent content, Labels labels, List<Note> notes, Instant now) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setPdfVersion(PdfWriter.VERSION_1_7);
            writer.setTagged();
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(content.language()));
            writer.setXmpMetadata(PdfFacts.xmp(labels.title(), content.language(), now));
            document.addTitle(labels.title());
            document.addCreator("Jouw Route");
            document.open();
            boolean mirrored = RIGHT_TO_LEFT.contains(content.language());
            write(content, labels, notes, new TaggedSheet(document, writer, labels.owner(), labels.page(), mirrored));
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void write(PlanContent content, Labels labels, List<Note> notes, TaggedSheet sheet) {
        sheet.band(BAND, PETROL);
        sheet.moveTo(BAND - 62);
        sheet.text(sheet.root(), "H1", labels.title(), font(25, Font.BOLD, Color.WHITE), 0);
        sheet.skip(5);
        sheet.text(sheet.root(), "P", labels.state(), font(11, Font.NORMAL, PALE), 0);
        sheet.moveTo(BAND + 18);
        int number = 0;
        for (PlanContent.Chapter chapter : content.chapters()) {
            number++;
            chapter(chapter, number, labels, sheet);
        }
        if (!content.goals().isEmpty()) {
            goals(content.goals(), number + 1, labels, sheet);
        }
        if (!notes.isEmpty()) {
            notes(notes, labels, sheet);
        }
        sheet.close();
    }

    private static void goals(List<PlanContent.Aim> goals, int number, Labels labels, TaggedSheet sheet) {
        PdfStructureElement section = heading(labels.goals(), number, sheet);
        for (PlanContent.Aim goal : goals) {
            sheet.need(QUESTION_ROOM);
            sheet.skip(8);
            String title = goal.words() == null ? labels.loose() : goal.words();
            sheet.text(section, "H3", title, font(11.5f, Font.BOLD, INK), INDENT);
            together(Stream.ofNullable(goal.with()), section, INDENT, labels, sheet);
            sheet.skip(4);
            if (!goal.steps().isEmpty()) {
                PdfStructureElement list = sheet.group(section, "L");
                goal.steps().forEach(step -> step(step, sheet.group(list, "LI"), labels, sheet));
            }
            sheet.skip(6);
            sheet.line(LINE, INDENT);
        }
    }

    private static void step(PlanContent.Step step, PdfStructureElement item, Labels labels, TaggedSheet sheet) {
        sheet.need(STEP_ROOM);
        sheet.box(step.doneOn() != null, PETROL, INDENT);
        PdfStructureElement body = sheet.group(item, "LBody");
        sheet.text(body, "P", step.words(), font(11, Font.NORMAL, INK), INDENT + STEP_INDENT);
        String detail = labels.step().apply(step);
        if (!detail.isEmpty()) {
            sheet.text(body, "P", detail, font(9.5f, Font.NORMAL, SECOND), INDENT + STEP_INDENT);
        }
        together(Stream.ofNullable(step.with()), body, INDENT + STEP_INDENT, labels, sheet);
        sheet.skip(4);
    }

    /** Who sat beside the resident; null for nobody. */
    private static void together(
            Stream<String> with, PdfStructureElement parent, float indent, Labels labels, TaggedSheet sheet) {
        with.filter(Objects::nonNull)
                .distinct()
                .forEach(name -> sheet.text(
                        parent, "P", labels.together().apply(name), font(9.5f, Font.NORMAL, SECOND), indent));
    }

    private static void notes(List<Note> notes, Labels labels, TaggedSheet sheet) {
        sheet.need(QUESTION_ROOM);
        sheet.skip(16);
        PdfStructureElement section = sheet.group(sheet.root(), "Sect");
        sheet.text(section, "H2", labels.notes(), font(17, Font.BOLD, PETROL), INDENT);
        for (Note note : notes) {
            sheet.need(STEP_ROOM);
            sheet.skip(6);
            sheet.text(section, "P", note.words(), font(11, Font.NORMAL, INK), INDENT);
            sheet.text(section, "P", note.by(), font(9.5f, Font.NORMAL, SECOND), INDENT);
        }
    }

    private static PdfStructureElement heading(String title, int number, TaggedSheet sheet) {
        sheet.need(CHAPTER_ROOM);
        sheet.skip(16);
        sheet.stop(number, PETROL, font(12, Font.BOLD, Color.WHITE));
        PdfStructureElement section = sheet.group(sheet.root(), "Sect");
        sheet.text(section, "H2", title, font(17, Font.BOLD, PETROL), INDENT);
        sheet.skip(4);
        return section;
    }

    private static void chapter(PlanContent.Chapter chapter, int number, Labels labels, TaggedSheet sheet) {
        PdfStructureElement section = heading(chapter.title(), number, sheet);
        for (PlanContent.Item item : chapter.items()) {
            sheet.need(QUESTION_ROOM);
            sheet.skip(8);
            sheet.text(section, "H3", item.question(), font(11.5f, Font.BOLD, INK), INDENT);
            sheet.skip(2);
            if (!item.isAnswered()) {
                sheet.text(section, "P", labels.empty(), font(11, Font.NORMAL, SECOND), INDENT);
            }
            for (String line : item.answer()) {
                sheet.text(section, "P", line, font(11, Font.NORMAL, INK), INDENT);
            }
            if (!item.spoken().isEmpty()) {
                sheet.text(section, "P", labels.spoken(), font(11, Font.NORMAL, SECOND), INDENT);
            }
            together(Stream.of(item.with(), item.spokenWith()), section, INDENT, labels, sheet);
            sheet.skip(8);
            sheet.line(LINE, INDENT);
        }
    }

    private static Font font(float size, int style, Color color) {
        return PdfFacts.font(size, style == Font.BOLD, color);
    }
}
