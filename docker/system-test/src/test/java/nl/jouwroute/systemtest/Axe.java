package nl.jouwroute.systemtest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * axe-core on the page as it is, with all its rules and the one for WCAG 2.2 AA that it leaves off unless it is asked for.
 * Asks for violations only: what passed is a megabyte a page, which takes longer to hand over than to find.
 */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = "() => axe.run(document, {resultTypes: ['violations'],"
            + " rules: {'target-size': {enabled: true}}}).then(found => found.violations.map(rule =>"
            + " rule.id + ': ' + rule.help + ' at ' + rule.nodes.map(node => node.html).join(' ')))";

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
