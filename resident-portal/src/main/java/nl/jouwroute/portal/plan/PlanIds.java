package nl.jouwroute.portal.plan;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.jouwroute.common.NotFound;

/** Ids in addresses and forms of the plan. */
final class PlanIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PlanIds() {}

    /**
     * @throws NotFound when it is none: then what it names is not there
     */
    static UUID read(String text) {
        if (text == null || !ID.matcher(text).matches()) {
            throw new NotFound("no id");
        }
        return UUID.fromString(text);
    }

    /** A form's own key; what is none counts as a new form. */
    static UUID key(String text) {
        return text != null && ID.matcher(text).matches() ? UUID.fromString(text) : UUID.randomUUID();
    }
}
