package nl.jouwroute.systemtest;

import com.microsoft.playwright.Page;

/** Somebody with a keyboard and nothing else. */
final class Keys {

    private static final int MOST = 120;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Presses Tab until the focus is there; what has it must be seen. */
    Keys tabTo(String selector) {
        return tabTo(selector, MOST);
    }

    /** The same, and soon. */
    Keys tabTo(String selector, int most) {
        for (int i = 0; i < most; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                if (!(Boolean) page.evaluate("(" + Focus.SHOWN + ")(document.activeElement)")) {
                    throw new AssertionError("nobody sees that the focus is at " + selector);
                }
                return this;
            }
        }
        throw new AssertionError(most + " Tabs do not reach " + selector + " on " + page.url());
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }
}
