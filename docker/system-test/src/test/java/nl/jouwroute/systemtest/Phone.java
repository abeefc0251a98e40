package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One browser of one person, with a page open. */
public final class Phone implements AutoCloseable {

    private static final int NARROWEST = 320;
    private static final double PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final int width;
    private final List<String> complaints = new ArrayList<>();

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

    /**
     * Fails unless axe-core finds nothing, the page does not scroll sideways on the narrowest phone, and the browser refused
     * nothing of what this person saw so far because of the content security policy.
     */
    public Phone check() {
        checkAccessibility();
        checkWidth(NARROWEST);
        assertThat(complaints)
                .as("what was refused until " + page.url())
                .noneMatch(complaint -> complaint.contains("Content Security Policy"));
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
        List<String> violations = Axe.violations(page);
        page.setViewportSize(width, 740);
        return violations;
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

    @Override
    public void close() {
        context.close();
    }
}
