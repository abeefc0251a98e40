package nl.jouwroute.lead;

import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.resident.Person;

/** A lead that its advisor accepted, for tests of what comes after. */
public final class AcceptedLead {

    private AcceptedLead() {}

    public static Lead make(Instant now) {
        StaffMember advisor = new StaffMember(UUID.randomUUID(), "sub", "Marieke", "marieke@tiem.example", now);
        Lead lead = new Lead(UUID.randomUUID(), new Person(UUID.randomUUID(), "Kim", now), Track.SHORT_ROUTE, now, now);
        lead.take(advisor);
        lead.contactTried(now);
        lead.accept(advisor.id(), true);
        return lead;
    }
}
