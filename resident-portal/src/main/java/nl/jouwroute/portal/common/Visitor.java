package nl.jouwroute.portal.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.Tokens;

/** What the page's frame needs to know of who reads it. */
@Named
@RequestScoped
public class Visitor {

    private static final int MARK = 16;

    @Inject
    private CallerContext callers;

    @Inject
    private Exchange exchange;

    public boolean isResident() {
        return callers.current().is(Actor.RESIDENT);
    }

    /** By this a device tells apart what it keeps for whom; says nothing about the person, and opens nothing. */
    public String getDeviceMark() {
        return isResident() ? mark(callers.current().id()) : null;
    }

    /** The mark of a resident: see {@link #getDeviceMark()}. */
    public static String mark(UUID residentId) {
        return Tokens.hash("device " + residentId).substring(0, MARK);
    }

    /** Whether this may be the device on which a resident fills in together with an advisor. */
    public boolean isMaybeTogether() {
        return isResident() && exchange.find(PortalCookie.TOGETHER).isPresent();
    }

    public boolean isMentor() {
        return callers.current().is(Actor.MENTOR);
    }
}
