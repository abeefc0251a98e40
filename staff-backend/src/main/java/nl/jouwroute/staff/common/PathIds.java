package nl.jouwroute.staff.common;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.jouwroute.common.NotFound;

/** Reads ids from addresses and forms; what is no id is not found, like an id that nothing has. */
public final class PathIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PathIds() {}

    /**
     * The id in an address or a form.
     *
     * @throws NotFound when it is not an id as we write them
     */
    public static UUID read(String text) {
        if (text == null || !ID.matcher(text).matches()) {
            throw new NotFound("not an id");
        }
        return UUID.fromString(text);
    }
}
