package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One browser of one person, with a page open. */
public final class Phone implements AutoCloseable {

    private static final int NARROWEST = 320;
    private static final double PATIENCE_MILLIS = 60_000;

    private static final AxeRunOptions ALL_RULES = allRules();

    private final BrowserContext context;
    private final Page page;
    private final int width;
    private final List<String> complaints = new ArrayList<>();

    /** The one rule for WCAG 2.2 AA that axe-core leaves off unless it is asked for. */
    private static AxeRunOptions allRules() {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("target-size", on));
        return options;
    }

    Phone(BrowserContext context, int width) {
        this.context = context;
        this.width = width;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Playwright's page. */
    public Page page() {
        return page;
    }

    public Phone open(String path) {
        page.navigate(path);
        return this;
    }

    /** What the browser complained of: blocked by the content security policy, errors in scripts, missing files. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Fails unless axe-core finds nothing and the page does not scroll sideways on the narrowest phone. */
    public Phone check() {
        checkAccessibility();
        checkWidth(NARROWEST);
        return this;
    }

    /** Fails unless axe-core finds nothing, with all its rules for WCAG 2.2 AA, on the page as it is. */
    public Phone checkAccessibility() {
        assertThat(violations()).as("axe-core on " + page.url()).isEmpty();
        return this;
    }

    /** What axe-core finds, with all its rules, on the page as it is. */
    List<String> violations() {
        // as tall as the page: what is outside the window is not judged for contrast
        page.setViewportSize(width, Math.max(740, number("document.documentElement.scrollHeight")));
        List<String> violations = new AxeBuilder(page)
                        .options(ALL_RULES)
                        .setLegacyMode(true) // one frame a page: without this a second page is opened for each
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Phone::describe)
                        .toList();
        page.setViewportSize(width, 740);
        return violations;
    }

    /** How the page scrolls sideways at this width and size of text; empty when it does not. */
    Optional<String> tooWideFor(int pixels, int percentOfText) {
        page.setViewportSize(pixels, 740);
        page.evaluate("size => document.documentElement.style.fontSize = size", percentOfText + "%");
        int needed = number("document.documentElement.scrollWidth");
        page.evaluate("document.documentElement.style.fontSize = ''");
        page.setViewportSize(width, 740);
        return needed <= pixels
                ? Optional.empty()
                : Optional.of("needs " + needed + " pixels with text at " + percentOfText + "%");
    }

    /** Fails when the page scrolls sideways at this width. */
    public Phone checkWidth(int pixels) {
        page.setViewportSize(pixels, 740);
        int needed = number("document.documentElement.scrollWidth");
        page.setViewportSize(width, 740);
        assertThat(needed).as("width that " + page.url() + " needs").isLessThanOrEqualTo(pixels);
        return this;
    }

    /** A picture of the whole page in the build's folder. */
    public Path screenshot(String name) {
        Path file = Machine.target("pictures").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    private int number(String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
