package nl.jouwroute.staff.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;

/** What the frame of every page shows: who is logged in, and the entries of the rail that this role may open. */
@Named("shell")
@RequestScoped
public class Shell {

    @Inject
    private CallerContext callers;

    private Caller caller() {
        return callers.current();
    }

    public boolean isLoggedIn() {
        return caller().isLoggedIn();
    }

    /** Of whoever is logged in; null for nobody. */
    public UUID getId() {
        return caller().id();
    }

    public String getName() {
        return caller().name();
    }

    public boolean isAdvisor() {
        return caller().is(Actor.ADVISOR);
    }

    public boolean isCoordinator() {
        return caller().is(Actor.COORDINATOR);
    }

    public boolean isAdministrator() {
        return caller().is(Actor.ADMINISTRATOR);
    }

    /** Answers for an organisation that takes people over. */
    public boolean isPartner() {
        return caller().is(Actor.PARTNER);
    }

    /** Works with leads, trajectories and videos. */
    public boolean isLeadWorker() {
        return caller().isAny(Actor.ADVISOR, Actor.COORDINATOR);
    }

    /** Sees the group sessions. */
    public boolean isSessionWorker() {
        return caller().isAny(Actor.ADVISOR, Actor.COORDINATOR, Actor.PLANNER);
    }

    /** Writes the content of the portal. */
    public boolean isEditor() {
        return caller().is(Actor.EDITOR);
    }
}
