package nl.jouwroute.plan;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.text.Bidi;
import nl.jouwroute.common.PdfFacts;

/**
 * Sets text from top to bottom over A4 pages and tells a screen reader what each piece is. OpenPDF does not tag what
 * is added to a document, so each piece is set by hand inside a marked sequence; what only decorates is an artifact.
 * A document in a language that is written from right to left is mirrored; each text follows its own direction. What is
 * drawn in another order than it is read carries its words in reading order beside it.
 */
final class TaggedSheet {

    private static final float MARGIN = 56;
    private static final float BOTTOM = 64;
    private static final float LEADING = 1.42f;
    private static final float BOX = 10;
    private static final Font FOOT = PdfFacts.font(9, false, new Color(0x435a61));

    private final Document document;
    private final PdfWriter writer;
    private final PdfContentByte canvas;
    private final PdfStructureElement root;
    private final String owner;
    private final String pageWord;
    private final boolean mirrored;
    private float y;

    TaggedSheet(Document document, PdfWriter writer, String owner, String pageWord, boolean mirrored) {
        this.document = document;
        this.writer = writer;
        this.canvas = writer.getDirectContent();
        this.root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        this.owner = owner;
        this.pageWord = pageWord;
        this.mirrored = mirrored;
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
        boolean rightToLeft = bidi && !new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        if (bidi) {
            column.setRunDirection(rightToLeft ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
            element.put(PdfName.ACTUALTEXT, new PdfString(shown, PdfObject.TEXT_UNICODE));
        }
        if (mirrored && !rightToLeft) {
            column.setAlignment(Element.ALIGN_RIGHT);
        }
        column.setText(new Phrase(leading, shown, font));
        try {
            while (true) {
                column.setSimpleColumn(
                        MARGIN + (mirrored ? 0 : indent), BOTTOM, width() - MARGIN - (mirrored ? indent : 0), y);
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

    private float width() {
        return document.getPageSize().getWidth();
    }

    /** So far from the edge at which a line begins. */
    private float fromStart(float distance) {
        return mirrored ? width() - distance : distance;
    }

    /** A filled band over the whole width at the top of the page. */
    void band(float height, Color color) {
        float top = document.getPageSize().getHeight();
        artifact(() -> {
            canvas.setColorFill(color);
            canvas.rectangle(0, top - height, width(), height);
            canvas.fill();
        });
    }

    /** A numbered stop of the route line, beside the text that follows. */
    void stop(int number, Color color, Font font) {
        artifact(() -> {
            canvas.setColorFill(color);
            canvas.circle(fromStart(MARGIN + 11), y - 16, 11);
            canvas.fill();
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_CENTER,
                    new Phrase(String.valueOf(number), font),
                    fromStart(MARGIN + 11),
                    y - 20.5f,
                    0);
        });
    }

    /** A box to tick beside the text that follows; with a tick when it is done. The words say so too. */
    void box(boolean ticked, Color color, float indent) {
        artifact(() -> {
            float middle = fromStart(MARGIN + indent + BOX / 2);
            float left = middle - BOX / 2;
            float bottom = y - 13.5f;
            canvas.setColorStroke(color);
            canvas.setLineWidth(1.1f);
            canvas.rectangle(left, bottom, BOX, BOX);
            canvas.stroke();
            if (ticked) {
                canvas.setLineWidth(1.6f);
                canvas.moveTo(left + 2.2f, bottom + 4.8f);
                canvas.lineTo(left + 4.4f, bottom + 2.4f);
                canvas.lineTo(left + 8, bottom + 7.6f);
                canvas.stroke();
            }
        });
    }

    /** A thin line over the width of the text. */
    void line(Color color, float indent) {
        artifact(() -> {
            canvas.setColorStroke(color);
            canvas.setLineWidth(0.7f);
            canvas.moveTo(fromStart(MARGIN + indent), y);
            canvas.lineTo(fromStart(width() - MARGIN), y);
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
        artifact(() -> {
            foot(owner, Element.ALIGN_LEFT, MARGIN);
            foot(pageWord + " " + writer.getPageNumber(), Element.ALIGN_RIGHT, width() - MARGIN);
        });
    }

    private void foot(String text, int alignment, float distance) {
        int turned = alignment == Element.ALIGN_LEFT ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
        ColumnText.showTextAligned(
                canvas,
                mirrored ? turned : alignment,
                new Phrase(PdfFacts.showable(text), FOOT),
                fromStart(distance),
                36,
                0,
                mirrored ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR,
                0);
    }

    private void artifact(Runnable drawing) {
        canvas.beginMarkedContentSequence(new PdfName("Artifact"));
        drawing.run();
        canvas.endMarkedContentSequence();
    }
}
