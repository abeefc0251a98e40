package nl.jouwroute.plan;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.text.Bidi;

/**
 * Sets text from top to bottom over A4 pages and tells a screen reader what each piece is. OpenPDF does not tag what
 * is added to a document, so each piece is set by hand inside a marked sequence; what only decorates is an artifact.
 */
final class TaggedSheet {

    private static final float MARGIN = 56;
    private static final float BOTTOM = 64;
    private static final float LEADING = 1.42f;
    private static final Font FOOT = PdfFacts.font(9, false, new Color(0x435a61));

    private final Document document;
    private final PdfWriter writer;
    private final PdfContentByte canvas;
    private final PdfStructureElement root;
    private final String owner;
    private final String pageWord;
    private float y;

    TaggedSheet(Document document, PdfWriter writer, String owner, String pageWord) {
        this.document = document;
        this.writer = writer;
        this.canvas = writer.getDirectContent();
        this.root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        this.owner = owner;
        this.pageWord = pageWord;
        this.y = document.getPageSize().getHeight() - MARGIN;
    }

    PdfStructureElement root() {
        return root;
    }

    PdfStructureElement group(PdfStructureElement parent, String role) {
        return new PdfStructureElement(parent, new PdfName(role));
    }

    /** Goes to this distance from the top edge. */
    void moveTo(float fromTop) {
        y = document.getPageSize().getHeight() - fromTop;
    }

    void skip(float height) {
        y -= height;
    }

    /** Goes on to the next page when less than this height is left. */
    void need(float height) {
        if (y - height < BOTTOM) {
            nextPage();
        }
    }

    /** Sets a text; it flows on to the next page when this one is full. */
    void text(PdfStructureElement parent, String role, String text, Font font, float indent) {
        PdfStructureElement element = new PdfStructureElement(parent, new PdfName(role));
        float leading = font.getSize() * LEADING;
        String shown = PdfFacts.showable(text);
        ColumnText column = new ColumnText(canvas);
        column.setLeading(leading);
        boolean bidi = Bidi.requiresBidi(shown.toCharArray(), 0, shown.length());
        if (bidi) {
            boolean rightToLeft = !new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
            column.setRunDirection(rightToLeft ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
        }
        column.setText(new Phrase(leading, shown, font));
        try {
            while (true) {
                column.setSimpleColumn(
                        MARGIN + indent, BOTTOM, document.getPageSize().getWidth() - MARGIN, y);
                canvas.beginMarkedContentSequence(element);
                int state = column.go();
                canvas.endMarkedContentSequence();
                y = column.getYLine();
                if (!ColumnText.hasMoreText(state)) {
                    return;
                }
                nextPage();
            }
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A filled band over the whole width at the top of the page. */
    void band(float height, Color color) {
        float top = document.getPageSize().getHeight();
        artifact(() -> {
            canvas.setColorFill(color);
            canvas.rectangle(0, top - height, document.getPageSize().getWidth(), height);
            canvas.fill();
        });
    }

    /** A numbered stop of the route line, beside the text that follows. */
    void stop(int number, Color color, Font font) {
        artifact(() -> {
            canvas.setColorFill(color);
            canvas.circle(MARGIN + 11, y - 16, 11);
            canvas.fill();
            ColumnText.showTextAligned(
                    canvas, Element.ALIGN_CENTER, new Phrase(String.valueOf(number), font), MARGIN + 11, y - 20.5f, 0);
        });
    }

    /** A thin line over the width of the text. */
    void line(Color color, float indent) {
        artifact(() -> {
            canvas.setColorStroke(color);
            canvas.setLineWidth(0.7f);
            canvas.moveTo(MARGIN + indent, y);
            canvas.lineTo(document.getPageSize().getWidth() - MARGIN, y);
            canvas.stroke();
        });
    }

    /** Finishes the last page. */
    void close() {
        footer();
    }

    private void nextPage() {
        footer();
        document.newPage();
        moveTo(MARGIN);
    }

    private void footer() {
        float right = document.getPageSize().getWidth() - MARGIN;
        artifact(() -> {
            ColumnText.showTextAligned(
                    canvas, Element.ALIGN_LEFT, new Phrase(PdfFacts.showable(owner), FOOT), MARGIN, 36, 0);
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_RIGHT,
                    new Phrase(pageWord + " " + writer.getPageNumber(), FOOT),
                    right,
                    36,
                    0);
        });
    }

    private void artifact(Runnable drawing) {
        canvas.beginMarkedContentSequence(new PdfName("Artifact"));
        drawing.run();
        canvas.endMarkedContentSequence();
    }
}
