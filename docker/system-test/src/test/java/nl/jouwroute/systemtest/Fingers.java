package nl.jouwroute.systemtest;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a finger can hit: 44 by 44 pixels, but for links inside a sentence. */
final class Fingers {

    /** But for half a pixel that a browser rounds away. */
    private static final double PIXELS = 43.5;

    /** In the language of the browser: what is smaller. */
    static final String TOO_SMALL =
            "[...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]"
                    + ".filter(e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0"
                    + " && !e.closest('[aria-hidden=true], .jr-hidden, .utrecht-skip-link, .jr-skip')).filter(e => {"
                    // what is said in a sentence is as high as its line, and a label is a part of its field
                    + " const text = e.parentElement.textContent.trim();"
                    + " if (e.tagName === 'A' && getComputedStyle(e).display === 'inline' && text !== e.textContent.trim()) { return false; }"
                    + " const parts = [e, ...(e.labels || [])].map(part => part.getBoundingClientRect());"
                    + " const cover = e.classList.contains('jr-cover') ? e.closest('li').getBoundingClientRect() : null;"
                    + " return Math.max(...parts.map(r => r.height), cover ? cover.height : 0) < " + PIXELS
                    + " || Math.max(...parts.map(r => r.width), cover ? cover.width : 0) < " + PIXELS + "; })"
                    + ".map(e => Math.round(e.getBoundingClientRect().width) + ' by ' + Math.round(e.getBoundingClientRect().height)"
                    + " + ': ' + e.outerHTML.slice(0, 160))";

    private Fingers() {}

    /** Answers what is too small on a page. */
    @SuppressWarnings("unchecked")
    static List<String> tooSmall(Page page) {
        return (List<String>) page.evaluate(TOO_SMALL);
    }
}
