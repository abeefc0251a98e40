package nl.jouwroute.route;

import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.FirstContent;

/** The route that a new installation begins with: edition 1, published, from {@code content/route.yaml}. */
public final class FirstEdition implements FirstContent {

    @Override
    public String insert() {
        return "insert into route_edition (id, number, state, content, created_at, changed_at, published_at)"
                + " select ?::uuid, 1, 'PUBLISHED', ?::jsonb, current_timestamp, current_timestamp, current_timestamp"
                + " where not exists (select from route_edition)";
    }

    @Override
    public List<String> parameters() {
        return List.of(UUID.randomUUID().toString(), RouteFile.read().toJson());
    }
}
