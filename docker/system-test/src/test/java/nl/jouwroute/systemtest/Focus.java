package nl.jouwroute.systemtest;

import com.microsoft.playwright.Page;
import java.util.List;

/** Where the focus goes on a page when somebody presses Tab all the way through it, and whether one can see it. */
final class Focus {

    /** Whether what has the focus is visible and has an outline, of its own or around it. */
    static final String SHOWN = """
            e => {
              if (e.getClientRects().length === 0) { return false; }
              const outlined = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              for (let up = e, i = 0; up && i < 4; up = up.parentElement, i++) {
                if (outlined(getComputedStyle(up)) || outlined(getComputedStyle(up, '::after'))) { return true; }
              }
              return !!e.nextElementSibling && outlined(getComputedStyle(e.nextElementSibling));
            }""";

    /**
     * Remembers where the focus comes in a part of the page, before which it is now; answers how often Tab must be pressed to
     * have been everywhere. A date, a time, a sound or a film has several places of its own.
     */
    private static final String LISTEN = """
            part => {
              const root = document.querySelector(part);
              root.tabIndex = -1;
              root.focus({preventScroll: true});
              root.removeAttribute('tabindex');
              const seen = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0;
              const used = e => seen(e) && !e.disabled && !e.closest('[inert]');
              const all = [...root.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary,'
                + ' audio[controls], video[controls], [tabindex]')].filter(used);
              window.jrWrong = all.filter(e => e.tabIndex > 0).map(e => 'has a place of its own in the order: ' + e.outerHTML);
              all.filter(e => e.tabIndex < 0 && !e.hasAttribute('aria-hidden') && e.matches('a, button, input, select, textarea'))
                .forEach(e => window.jrWrong.push('is not for the keyboard: ' + e.outerHTML));
              const group = e => [...document.querySelectorAll('input[type=radio]')]
                .filter(o => o.name === e.name && o.form === e.form && used(o));
              window.jrOrder = all.filter(e => e.tabIndex >= 0).filter(e => e.type !== 'radio'
                || e === (group(e).find(o => o.checked) || group(e)[0]));
              window.jrSeen = [];
              document.addEventListener('focusin', event => {
                window.jrSeen.push(event.target);
                if (!(SHOWN)(event.target)) { window.jrWrong.push('has the focus unseen: ' + event.target.outerHTML); }
              }, true);
              return window.jrOrder.length + 7 * window.jrOrder.filter(e => /date|time/.test(e.type) || e.matches('audio, video')).length;
            }""".replace("SHOWN", SHOWN);

    private static final String COMPARE = """
            () => {
              const found = new Set(window.jrWrong.map(w => w.slice(0, 200)));
              for (let i = 0; i < window.jrOrder.length; i++) {
                if (window.jrSeen[i] !== window.jrOrder[i]) {
                  found.add('Tab number ' + (i + 1) + ' should come to ' + window.jrOrder[i].outerHTML.slice(0, 160) + ' and comes to '
                    + (window.jrSeen[i] ? window.jrSeen[i].outerHTML.slice(0, 160) : 'nothing'));
                  break;
                }
              }
              return [...found];
            }""";

    /** What shows a hand to a mouse and can have no focus. */
    private static final String FOR_A_MOUSE = """
            () => [...document.querySelectorAll('body *')].filter(e => getComputedStyle(e).cursor === 'pointer'
              && e.getClientRects().length > 0 && !e.closest('a[href], button, summary, input, select, [tabindex], label, :disabled'))
              .map(e => 'is for a mouse alone: ' + e.outerHTML.slice(0, 160))""";

    private Focus() {}

    /** Answers what can be clicked and not reached. */
    @SuppressWarnings("unchecked")
    static List<String> forAMouse(Page page) {
        return (List<String>) page.evaluate(FOR_A_MOUSE);
    }

    /**
     * Presses Tab until everything visible that can be used had its turn. Answers what is not reached, not in its order,
     * or has the focus without being seen to have it.
     */
    static List<String> wrong(Page page) {
        return wrong(page, "body");
    }

    /** The same of a part of it. */
    @SuppressWarnings("unchecked")
    static List<String> wrong(Page page, String part) {
        int stops = ((Number) page.evaluate(LISTEN, part)).intValue();
        for (int i = 0; i < stops; i++) {
            page.keyboard().press("Tab");
        }
        return (List<String>) page.evaluate(COMPARE);
    }
}
