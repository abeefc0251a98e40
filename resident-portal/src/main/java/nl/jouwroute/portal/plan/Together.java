package nl.jouwroute.portal.plan;

import nl.jouwroute.portal.common.Pages;

/** Beside whom something was filled in, in words. */
final class Together {

    private Together() {}

    static String with(String advisor) {
        return Pages.text("together.entered") + " " + advisor;
    }
}
