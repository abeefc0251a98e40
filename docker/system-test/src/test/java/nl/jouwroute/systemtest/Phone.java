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
    private static final int HIGH = 740;
    private static final int TABLET = 834;
    private static final int DESK = 1280;
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
     * Fails unless axe-core finds nothing, the page does not scroll sideways on the narrowest phone, at a desk also not on a
     * tablet and at its own width, and the browser refused nothing of what this person saw so far because of the content security policy.
     */
    public Phone check() {
        List<String> violations = violationsOnTheWholePage();
        checkWidth(width == DESK ? new int[] {NARROWEST, TABLET, DESK} : new int[] {NARROWEST});
        assertThat(violations).as("axe-core on " + page.url()).isEmpty();
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
        List<String> violations = violationsOnTheWholePage();
        page.setViewportSize(width, HIGH);
        return violations;
    }

    /** As tall as the page: what is outside the window is not judged for contrast. */
    private List<String> violationsOnTheWholePage() {
        page.setViewportSize(width, Math.max(HIGH, number("document.documentElement.scrollHeight")));
        return Axe.violations(page);
    }

    /** Fails when the page scrolls sideways at one of these widths. */
    public Phone checkWidth(int... widths) {
        List<String> wider = new ArrayList<>();
        for (int pixels : widths) {
            page.setViewportSize(pixels, HIGH);
            int needed = number("document.documentElement.scrollWidth");
            if (needed > pixels) {
                wider.add(needed + " of " + pixels + " pixels");
            }
        }
        page.setViewportSize(width, HIGH);
        assertThat(wider).as("width that " + page.url() + " needs").isEmpty();
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
