package nl.jouwroute.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whether everybody can read a PDF: PDF/UA-1 (ISO 14289-1) as veraPDF checks it. */
public final class PdfUa {

    private PdfUa() {}

    /** The rules that it breaks and where; empty when it holds them all. */
    public static List<String> broken(byte[] pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(a -> a.getRuleId().getClause() + " " + a.getMessage() + " "
                            + a.getLocation().getContext())
                    .toList();
        } catch (VeraPDFException | IOException e) {
            throw new IllegalArgumentException("no PDF that veraPDF can read", e);
        }
    }
}
