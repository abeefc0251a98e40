package nl.jouwroute.systemtest;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker (the W3C's), in this process: reads the HTML as the server sent it. */
final class HtmlChecker {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);

    HtmlChecker() {
        try {
            validator.setUpMainSchema(SCHEMA, new Findings());
        } catch (Exception e) {
            throw new IllegalStateException("the HTML checker does not start", e);
        }
    }

    /** The errors in a page; warnings do not count. */
    List<String> errors(String html) {
        Findings findings = new Findings();
        InputSource source = new InputSource(new StringReader(html));
        source.setSystemId("https://jouwroute.example/");
        source.setEncoding("UTF-8");
        try {
            validator.setUpValidatorAndParsers(findings, true, false);
            validator.checkHtmlInputSource(source);
        } catch (IOException | SAXException e) {
            findings.errors.add(e.toString());
        }
        return findings.errors;
    }

    private static final class Findings implements ErrorHandler {
        private final List<String> errors = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            // advice
        }

        @Override
        public void error(SAXParseException error) {
            errors.add("HTML: " + error.getMessage() + " (line " + error.getLineNumber() + ")");
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
