package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Reading aloud. A browser without a window has no voice, so what is handed to the voice is written down here: each part
 * of the page, in which language, in which order, and whether it was stopped.
 */
@SystemTest
class ReadAloudTest {

    private static final String BUTTON = "[data-read] button";
    private static final String NOTE = "[data-read] [role=status]";

    /** A voice that says the next part when it is told to. */
    private static final String VOICE = "languages => { let queue = []; window.said = [];"
            + " window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };"
            + " window.sayNext = () => { const words = queue.shift(); words.onstart?.(); words.onend?.(); return queue.length; };"
            + " const speech = { getVoices: () => languages.map(lang => ({ lang, localService: true })),"
            + " speak: words => { queue.push(words); said.push(words.lang + ' ' + words.voice?.lang + ' ' + words.text); },"
            + " cancel: () => { const cut = queue; queue = []; cut.forEach(words => words.onerror?.()); } };"
            + " Object.defineProperty(window, 'speechSynthesis', { value: speech }); }";

    private final TestSystem system;

    ReadAloudTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void aQuestionIsReadInItsOwnLanguageFromTheHeadingToTheLastChoiceAndCanBeStopped() {
        try (Phone phone = withVoices("nl-NL", "tr-TR")) {
            Page page = phone.open("/route?taal=tr").page();
            List<String> expected = new ArrayList<>();
            for (String part : List.of("main h1", "main .jr-question__hint", "main .jr-choice")) {
                page.locator(part).allInnerTexts().forEach(words -> expected.add("tr tr-TR " + words));
            }
            assertThat(expected).hasSizeGreaterThan(3);

            page.click(BUTTON);
            assertThat(said(page)).isEqualTo(expected);
            assertThat(page.innerText(BUTTON)).isEqualTo("Okumayı durdur");
            page.evaluate("sayNext()");
            page.click(BUTTON);
            assertThat(page.innerText(BUTTON)).isEqualTo("Sesli oku");
            assertThat(page.innerText(NOTE)).as("stopped, not failed").isEmpty();

            page.click(BUTTON);
            assertThat(said(page)).as("from the beginning").hasSize(2 * expected.size());
            page.evaluate("() => { while (sayNext() > 0); }");
            assertThat(page.innerText(BUTTON)).as("done").isEqualTo("Sesli oku");
        }
    }

    @Test
    void aStepIsReadOnceAndWithoutTheMenu() {
        try (Phone phone = withVoices("nl-NL")) {
            Page page = phone.open("/stap/rmc").page();
            page.click(BUTTON);
            List<String> said = said(page);
            assertThat(said.get(0)).isEqualTo("nl nl-NL " + page.innerText("h1"));
            assertThat(said.get(1)).isEqualTo("nl nl-NL " + page.innerText("main .utrecht-paragraph--lead"));
            assertThat(said)
                    .doesNotHaveDuplicates()
                    .noneMatch(words -> words.contains("Lees voor"))
                    .anyMatch(words -> words.endsWith(page.innerText("main .jr-now p")));
        }
    }

    @Test
    void aDeviceWithoutAVoiceForTheLanguageSaysSo() {
        String none = "geen stem voor deze taal";
        try (Phone phone = withVoices("en-GB")) {
            Page page = phone.open("/route").page();
            page.click(BUTTON);
            assertThat(page.innerText(NOTE)).contains(none);
            assertThat(said(page)).isEmpty();
            phone.check().screenshot("voorlezen-geen-stem");
        }
        try (Phone phone = system.phone()) {
            phone.page().clock().install();
            Page page = phone.open("/route").page();
            page.click(BUTTON);
            page.clock().runFor(5_000);
            page.waitForSelector(NOTE + ":has-text('" + none + "')");
            assertThat(page.innerText(BUTTON)).isEqualTo("Lees voor");
        }
    }

    private Phone withVoices(String... languages) {
        Phone phone = system.phone();
        phone.page().addInitScript("(" + VOICE + ")(['" + String.join("', '", languages) + "'])");
        return phone;
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page) {
        return (List<String>) page.evaluate("said");
    }
}
