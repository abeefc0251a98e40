package nl.jouwroute.common;

import java.util.Set;
import java.util.UUID;

/**
 * Who asks.
 *
 * @param actors what the caller is; never empty, always holds {@link Actor#ANYONE}
 * @param id the resident's, mentor's or staff member's id; null for the public and for jobs
 * @param name as shown to colleagues; null for the public
 */
public record Caller(Set<Actor> actors, UUID id, String name) {

    public static final Caller PUBLIC = new Caller(Set.of(Actor.ANYONE), null, null);
    public static final Caller SYSTEM = new Caller(Set.of(Actor.ANYONE, Actor.SYSTEM), null, "Jouw Route");

    public Caller {
        actors = Set.copyOf(actors);
        if (!actors.contains(Actor.ANYONE)) {
            throw new IllegalArgumentException("a caller is at least anyone");
        }
    }

    public boolean is(Actor actor) {
        return actors.contains(actor);
    }

    /** Whether the caller is at least one of these. */
    public boolean isAny(Actor... wanted) {
        for (Actor actor : wanted) {
            if (actors.contains(actor)) {
                return true;
            }
        }
        return false;
    }

    public boolean isLoggedIn() {
        return id != null;
    }

    /** The one word by which the audit names this caller. */
    public String kind() {
        if (is(Actor.RESIDENT)) {
            return "RESIDENT";
        }
        if (is(Actor.MENTOR)) {
            return "MENTOR";
        }
        if (is(Actor.SYSTEM)) {
            return "SYSTEM";
        }
        return isLoggedIn() ? "STAFF" : "PUBLIC";
    }
}
