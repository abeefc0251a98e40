package nl.jouwroute.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.handover.HandoverRepository;
import nl.jouwroute.referral.Forgetting;
import nl.jouwroute.resident.PersonRepository;

/**
 * What is kept for some time and no longer: how two persons were before they were made one, the copy that a partner took
 * over, the members of a campaign who never became a lead, and who was put forward and is worked with by nobody
 * (docs/privacy.md). Each thing that is forgotten leaves an audit entry.
 */
@ApplicationScoped
public class Retention {

    @Inject
    private HandoverRepository handovers;

    @Inject
    private GroupRepository groups;

    @Inject
    private Forgetting forgetting;

    @Inject
    private PersonRepository persons;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Forgets what is over, in the transaction under way; answers how many things. */
    public int forget() {
        var merges = persons.finishMerges(before(Setting.MERGE_UNDO_DAYS), clock.instant());
        merges.forEach(merge -> audit.record("MERGE_FINAL", "PERSON_MERGE", merge.id(), merge.personId()));
        var copies = handovers.forgetCopies(before(Setting.HANDOVER_COPY_DAYS));
        copies.forEach(copy -> audit.record("HANDOVER_FORGOTTEN", "HANDOVER", copy.id(), copy.personId()));
        var members = groups.forgetMembers(before(Setting.CAMPAIGN_MEMBER_DAYS));
        members.forEach(
                member -> audit.record("CAMPAIGN_MEMBER_FORGOTTEN", "CAMPAIGN", member.id(), member.personId()));
        var putForward = forgetting.forget(before(Setting.REFERRAL_DAYS), clock.instant());
        return merges.size() + copies.size() + members.size() + putForward;
    }

    private Instant before(Setting days) {
        return clock.instant().minus(Duration.ofDays(settings.number(days)));
    }
}
