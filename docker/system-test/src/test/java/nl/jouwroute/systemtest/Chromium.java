package nl.jouwroute.systemtest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, without a window, driven by Playwright. */
final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // there is none: without this a program of its own draws every page as one would
            "--disable-gpu",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Machine.browser())
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }

    Phone phone(String origin, boolean script) {
        return new Phone(
                browser.newContext(options(origin, script)
                        .setViewportSize(360, 740)
                        .setIsMobile(true)
                        .setHasTouch(true)),
                360);
    }

    /** The same phone as a person has it: with the service worker, which the other tests do without. */
    Phone phoneWithWorker(String origin) {
        return new Phone(
                browser.newContext(options(origin, true)
                        .setServiceWorkers(ServiceWorkerPolicy.ALLOW)
                        .setViewportSize(360, 740)
                        .setIsMobile(true)
                        .setHasTouch(true)),
                360);
    }

    Phone desk(String origin) {
        return new Phone(browser.newContext(options(origin, true).setViewportSize(1280, 800)), 1280);
    }

    private static Browser.NewContextOptions options(String origin, boolean script) {
        return new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setJavaScriptEnabled(script)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
