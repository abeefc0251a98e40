package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.TogetherRepository;
import nl.jouwroute.plan.TogetherTexts;
import nl.jouwroute.resident.Consent;
import nl.jouwroute.resident.ConsentPurpose;
import nl.jouwroute.resident.ConsentRepository;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/** A resident, logged in with a code, says yes or no to filling in together with the advisor beside them, and ends it. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class FillInTogether {

    @Inject
    private TogetherRepository together;

    @Inject
    private TogetherTexts texts;

    @Inject
    private ConsentRepository consents;

    @Inject
    private ResidentRepository residents;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** With whom the resident may fill in: not yet said yes, or busy; empty when it is over or somebody else's. */
    public Optional<String> findAdvisor(String token) {
        return together.findAdvisor(token, clock.instant());
    }

    /** With whom the resident is filling in now. */
    public Optional<String> findActive(String token) {
        return together.findActive(token, clock.instant());
    }

    /**
     * Yes or no; a no changes nothing else.
     *
     * @throws NotFound when it is over, or somebody else's
     */
    public void answer(String token, boolean yes, String language) {
        Person me = residents.read(callers.current().id()).person();
        Instant now = clock.instant();
        Optional<String> advisor = yes ? together.join(token, now) : together.findAdvisor(token, now);
        if (advisor.isEmpty()) {
            throw new NotFound("nothing to fill in together");
        }
        consents.add(new Consent(me.id(), ConsentPurpose.FILL_IN_TOGETHER, texts.version(), language, yes, now));
        audit.record(yes ? "TOGETHER_JOINED" : "TOGETHER_REFUSED", "PERSON", me.id(), me.id());
    }

    /** It is done. */
    public void end(String token) {
        together.end(token, clock.instant());
    }
}
