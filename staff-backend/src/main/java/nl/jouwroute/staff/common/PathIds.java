package nl.jouwroute.staff.common;

import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.NotFound;

/** Reads ids from addresses and forms; what is no id is not found, like an id that nothing has. */
public final class PathIds {

    private PathIds() {}

    /**
     * The id in an address or a form.
     *
     * @throws NotFound when it is not an id as we write them
     */
    public static UUID read(String text) {
        return Ids.read(text);
    }
}
