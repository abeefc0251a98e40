package nl.jouwroute.portal.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.referral.Objections;

/** Whoever has the link of a message says: do not approach me. Looking at it changes nothing. */
@ApplicationScoped
@UseCase(as = DbRole.OBJECTOR, allow = Actor.ANYONE)
public class HoldObjectionLink {

    @Inject
    private Objections objections;

    /** Whether it was said before; empty when there is no such link. */
    public Optional<Boolean> isSaid(String token) {
        return objections.isSaid(token);
    }

    /**
     * Says it.
     *
     * @throws nl.jouwroute.common.NotFound without such a link
     */
    public void say(String token) {
        objections.sayByLink(token);
    }
}
