package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.ResponseDigest;

/** Tells staff of the leads that wait for a first response, in one transaction. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class SendDigest {

    @Inject
    private ResponseDigest digest;

    /** Queues the mails of today; answers to how many people. */
    public int send() {
        return digest.send();
    }
}
