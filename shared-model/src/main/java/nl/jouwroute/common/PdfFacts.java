package nl.jouwroute.common;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The fonts that are embedded and the metadata that says what a file is. */
public final class PdfFacts {

    /** DejaVu: nearly every script that residents write, from the artifact jasperreports-fonts. */
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private static final BaseFont REGULAR = load("DejaVuSans.ttf");
    private static final BaseFont BOLD = load("DejaVuSans-Bold.ttf");
    private static final int REPLACEMENT = 0xFFFD;

    private PdfFacts() {}

    private static BaseFont load(String name) {
        try (InputStream in = PdfFacts.class.getResourceAsStream(FONTS + name)) {
            if (in == null) {
                throw new IllegalStateException("no font " + name);
            }
            BaseFont font =
                    BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
            font.setIncludeCidSet(false); // OpenPDF's is incomplete, which PDF/UA-1 forbids; none is allowed
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The embedded font in this size, in points. */
    public static Font font(float size, boolean bold, Color color) {
        return new Font(bold ? BOLD : REGULAR, size, Font.NORMAL, color);
    }

    /** The text with a mark in place of what the font cannot show, so that nothing vanishes unseen but a line's second end. */
    public static String showable(String text) {
        return text.codePoints()
                .filter(c -> c != '\r')
                .map(c -> c == '\n' || REGULAR.charExists(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** ISO 16684-1 metadata: the title, the language, and that the file is PDF/UA-1 (ISO 14289-1). */
    public static byte[] xmp(String title, String language, Instant now) {
        String packet = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
                  <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
                  <xmp:CreatorTool>Jouw Route</xmp:CreatorTool>
                  <xmp:CreateDate>{now}</xmp:CreateDate>
                  <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""".replace("{title}", escape(title))
                .replace("{language}", escape(language))
                .replace("{now}", now.truncatedTo(ChronoUnit.SECONDS).toString());
        return packet.getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
