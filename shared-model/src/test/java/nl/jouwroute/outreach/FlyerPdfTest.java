package nl.jouwroute.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.util.List;
import nl.jouwroute.common.PaperCode;
import nl.jouwroute.common.Readability;
import org.junit.jupiter.api.Test;

/** The printed flyer: its words, and a code that a telephone reads. */
class FlyerPdfTest {

    private static final int SCALE = 6;

    private final FlyerPdf.Words words = new FlyerPdf.Words(
            "Jouw Route, gemeente Zwolle",
            "Stopt je contract binnenkort?",
            "Wij lopen een stukje met je mee.",
            "Wij bellen je vanaf maandag 7 december.",
            "Loop binnen: Tiem.",
            "jouwroute.example.nl/uitnodiging",
            "Wij kregen je naam van de gemeente.");

    @Test
    void aPageForEachWithTheirNameAndWhatTheLawAsksToBeTold() throws Exception {
        byte[] pdf = FlyerPdf.render(words, List.of(flyer("Bilal Ouali"), flyer(null), flyer("Şükrü Žižek")));

        PdfReader reader = new PdfReader(pdf);
        PdfTextExtractor text = new PdfTextExtractor(reader);
        assertThat(reader.getNumberOfPages()).isEqualTo(3);
        assertThat(words(text, 1))
                .contains(
                        "Beste Bilal Ouali,", "Stopt je contract", "Wij kregen je naam van de gemeente.", "7 december");
        assertThat(words(text, 2)).contains("Hallo,");
        assertThat(words(text, 3)).contains("Beste Şükrü Žižek,");
        reader.close();
    }

    @Test
    void whatStandsBesideTheCodeIsEasyToRead() {
        String how = FlyerPdf.how(words);
        assertThat(Readability.words(how)).isGreaterThanOrEqualTo(Readability.LONGER_TEXT);
        assertThat(Readability.of(how)).isGreaterThanOrEqualTo(Readability.FLOOR);
        assertThat(Readability.bannedIn(how)).isEmpty();
    }

    @Test
    void theLongestWordsThatCanBeTypedAreAllOnThePage() throws Exception {
        FlyerPdf.Words longest = new FlyerPdf.Words(
                words.sender(),
                "Kop van een flyer ".repeat(5).strip(),
                "Een zin van een brief. ".repeat(30) + "EindeBrief",
                words.calls(),
                words.reach(),
                "langste-naam-van-een-gemeente.test.example.nl/uitnodiging",
                "Wij kregen je naam van iemand. ".repeat(33) + "EindeUitleg");
        CampaignDesk.Flyer flyer = flyer("Bilal");
        PdfReader reader = new PdfReader(FlyerPdf.render(longest, List.of(flyer)));
        assertThat(reader.getNumberOfPages()).isEqualTo(1);
        assertThat(words(new PdfTextExtractor(reader), 1))
                .contains(
                        "EindeBrief",
                        "EindeUitleg",
                        "langste-naam-van-een-gemeente.test.example.nl/uitnodiging",
                        flyer.code().printed());
        reader.close();
    }

    @Test
    void theCodeReadsAsTheLinkAndIsTheOneThatIsTyped() throws Exception {
        CampaignDesk.Flyer flyer = flyer("Bilal");
        String link = flyer.link();
        BitMatrix matrix = FlyerPdf.matrix(link);
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new Printed(matrix))))
                .getText();
        assertThat(read).isEqualTo(link);
        assertThat(PaperCode.read(flyer.code().printed()).orElseThrow().value())
                .isEqualTo(link.substring(link.lastIndexOf('/') + 1));
    }

    private static String words(PdfTextExtractor text, int page) throws java.io.IOException {
        return text.getTextFromPage(page).replaceAll("\\s+", " ");
    }

    private static CampaignDesk.Flyer flyer(String called) {
        PaperCode code = PaperCode.create();
        return new CampaignDesk.Flyer(called, "https://jouwroute.example.nl/uitnodiging/" + code.value(), code);
    }

    /** The code on paper, some dots for each module. */
    private static final class Printed extends LuminanceSource {

        private final BitMatrix matrix;

        Printed(BitMatrix matrix) {
            super(matrix.getWidth() * SCALE, matrix.getHeight() * SCALE);
            this.matrix = matrix;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            byte[] line = new byte[getWidth()];
            for (int x = 0; x < line.length; x++) {
                line[x] = (byte) (matrix.get(x / SCALE, y / SCALE) ? 0 : 255);
            }
            return line;
        }

        @Override
        public byte[] getMatrix() {
            byte[] all = new byte[getWidth() * getHeight()];
            for (int y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, null), 0, all, y * getWidth(), getWidth());
            }
            return all;
        }
    }
}
