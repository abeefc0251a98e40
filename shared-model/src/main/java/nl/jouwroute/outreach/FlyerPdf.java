package nl.jouwroute.outreach;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.PdfFacts;

/**
 * Flyers to print: a page of A5 for each person, with the campaign's words, a QR code of their own, who gave us the
 * name and why, and how to say no. The code is drawn in lines, so that it prints sharp at any size; under it stands the same
 * code for who cannot scan it, and where to type it.
 */
public final class FlyerPdf {

    private static final Color PETROL = new Color(0x0a4250);
    private static final Color INK = new Color(0x10262c);
    private static final Color SECOND = new Color(0x435a61);

    private static final float WIDTH = PageSize.A5.getWidth();
    private static final float HEIGHT = PageSize.A5.getHeight();
    private static final float MARGIN = 36;
    private static final float LEADING = 1.4f;

    /** 4 cm: a phone reads it from a hand's breadth. */
    private static final float CODE = 114;

    private static final float GAP = 14;

    /** Room that the letter keeps below a long headline. */
    private static final float LETTER = 130;

    /** Room at the foot for what the law asks to be told. */
    private static final float FOOT = 150;

    /** Room under the QR code for the code that is typed. */
    private static final float TYPED = 54;

    private FlyerPdf() {}

    /**
     * The words that all flyers of a campaign share.
     *
     * @param sender who we are, such as "Jouw Route, gemeente Zwolle"
     * @param calls when somebody calls; null when nobody does
     * @param typedAt the short address where the code can be typed
     * @param reach how to talk to us otherwise
     * @param told who gave us the name, why, what we do with it, and how to say no
     */
    public record Words(
            String sender, String headline, String letter, String calls, String reach, String typedAt, String told) {}

    /** The file's bytes, a page for each flyer. */
    public static byte[] render(Words words, List<CampaignDesk.Flyer> flyers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A5)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString("nl"));
            document.addTitle("Flyers: " + words.headline());
            document.addCreator("Jouw Route");
            document.open();
            for (CampaignDesk.Flyer flyer : flyers) {
                document.newPage();
                page(writer.getDirectContent(), words, flyer);
            }
        } catch (DocumentException | WriterException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void page(PdfContentByte canvas, Words words, CampaignDesk.Flyer flyer)
            throws DocumentException, WriterException {
        canvas.setColorFill(PETROL);
        canvas.rectangle(0, HEIGHT - 12, WIDTH, 12);
        canvas.fill();
        float low = FOOT + TYPED + CODE + GAP;
        float y = set(canvas, words.sender(), new Style(10, 10, true, PETROL), new Area(MARGIN, HEIGHT - 34, low));
        y = set(canvas, words.headline(), new Style(20, 14, true, INK), new Area(MARGIN, y - 8, low + LETTER));
        String greeting = flyer.called() == null ? "Hallo," : "Beste " + flyer.called() + ",";
        y = set(canvas, greeting, new Style(12, 9, false, INK), new Area(MARGIN, y - 10, low));
        y = set(canvas, words.letter(), new Style(12, 7, false, INK), new Area(MARGIN, y - 2, low));
        float code = Math.max(y - GAP - CODE, FOOT + TYPED);
        code(canvas, flyer.link(), MARGIN, code);
        set(canvas, how(words), new Style(11, 8, false, INK), new Area(MARGIN + CODE + 16, code + CODE + 4, code));
        String where = "Lukt scannen niet? Typ deze code op:\n" + words.typedAt();
        float typed = set(canvas, where, new Style(10, 7, false, INK), new Area(MARGIN, code - 2, code - 34));
        set(canvas, flyer.code().printed(), new Style(13, 13, true, INK), new Area(MARGIN, typed - 1, code - TYPED));
        set(canvas, words.told(), new Style(9, 6, false, SECOND), new Area(MARGIN, FOOT - 10, MARGIN / 2));
    }

    /** What stands beside the code. */
    static String how(Words words) {
        return "Scan met je telefoon. Je ziet een pagina voor jou alleen."
                + (words.calls() == null ? "" : "\n" + words.calls()) + "\n" + words.reach();
    }

    /** A font size that shrinks to the least when the text needs it, in points. */
    private record Style(float size, float least, boolean bold, Color color) {}

    /** What is free, to the right margin. */
    private record Area(float left, float top, float bottom) {}

    /** Sets a text as large as fits; answers where it ends. */
    private static float set(PdfContentByte canvas, String text, Style style, Area area) throws DocumentException {
        float size = style.size();
        while (size > style.least()
                && ColumnText.hasMoreText(
                        column(canvas, text, style, size, area).go(true))) {
            size -= 0.5f;
        }
        ColumnText column = column(canvas, text, style, size, area);
        column.go();
        return column.getYLine();
    }

    private static ColumnText column(PdfContentByte canvas, String text, Style style, float size, Area area) {
        ColumnText column = new ColumnText(canvas);
        column.setLeading(size * LEADING);
        column.setText(
                new Phrase(size * LEADING, PdfFacts.showable(text), PdfFacts.font(size, style.bold(), style.color())));
        column.setSimpleColumn(area.left(), area.bottom(), WIDTH - MARGIN, area.top());
        return column;
    }

    private static void code(PdfContentByte canvas, String link, float left, float bottom) throws WriterException {
        BitMatrix modules = matrix(link);
        float size = CODE / modules.getWidth();
        canvas.setColorFill(Color.BLACK);
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int from = 0; from < modules.getWidth(); from++) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    canvas.rectangle(left + from * size, bottom + CODE - (row + 1) * size, (to - from) * size, size);
                    from = to;
                }
            }
        }
        canvas.fill();
    }

    /** The modules of the QR code with its quiet zone: level M, so that a fold or a stain does no harm. */
    static BitMatrix matrix(String link) throws WriterException {
        return new QRCodeWriter()
                .encode(
                        link,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
    }
}
