package nl.jouwroute.staff.common;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;

/** A logged-in member of staff, with the roles that the log-in gave. */
public class StaffPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final UUID staffId;
    private final String displayName;
    private final Set<Actor> roles;
    private final String idToken;

    /**
     * @param staffId key of the {@code staff_member}
     * @param displayName as shown to colleagues
     * @param roles at least one
     * @param idToken of the identity provider, for the log-out there; null for a demo account
     */
    public StaffPrincipal(UUID staffId, String displayName, Set<Actor> roles, String idToken) {
        super(staffId.toString());
        this.staffId = staffId;
        this.displayName = displayName;
        this.roles = Set.copyOf(roles);
        this.idToken = idToken;
    }

    /** The id token for the log-out at the identity provider; null for a demo account. */
    public String idToken() {
        return idToken;
    }

    /** The roles as the container knows them. */
    public Set<String> roleNames() {
        return roles.stream().map(Actor::name).collect(Collectors.toUnmodifiableSet());
    }

    Caller asCaller() {
        Set<Actor> actors = EnumSet.of(Actor.ANYONE);
        actors.addAll(roles);
        return new Caller(actors, staffId, displayName);
    }
}
