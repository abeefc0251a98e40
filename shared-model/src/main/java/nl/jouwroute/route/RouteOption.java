package nl.jouwroute.route;

import java.util.List;

/**
 * One answer that can be chosen.
 *
 * @param key within its question
 * @param tags what the answer says of somebody; conditions look at these
 * @param exclusive chosen together with others, it stands alone ("none of these")
 * @param text can be read by itself, since the reason of a step quotes it
 */
public record RouteOption(String key, List<String> tags, boolean exclusive, Texts text) {

    public RouteOption {
        tags = List.copyOf(tags);
    }
}
