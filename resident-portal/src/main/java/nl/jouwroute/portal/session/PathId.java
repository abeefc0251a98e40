package nl.jouwroute.portal.session;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.jouwroute.common.NotFound;

/** An id in an address. */
final class PathId {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PathId() {}

    /**
     * @throws NotFound when it is none: then the page is not there
     */
    static UUID of(String text) {
        if (text == null || !ID.matcher(text).matches()) {
            throw new NotFound("no id in the address");
        }
        return UUID.fromString(text);
    }
}
