package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.referral.ReferralListRepository;
import nl.jouwroute.referral.ReferralListRepository.View;
import nl.jouwroute.referral.ReferralState;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.resident.People;

/** The referrals by schools and partners; each look at one is written in the audit. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class FindReferrals {

    static final int PAGE = 25;

    @Inject
    private ReferralListRepository referrals;

    @Inject
    private ResidentRepository residents;

    @Inject
    private People people;

    @Inject
    private FileGate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * One page of the list.
     *
     * @param count how many there are in all
     * @param toTell how many people still have to be told who put them forward
     */
    public record Found(List<ReferralLine> lines, long count, long toTell) {}

    /**
     * A page of the list.
     *
     * @param page from 1
     */
    public Found find(View view, String text, int page) {
        Instant now = clock.instant();
        if (text != null && !text.isBlank()) {
            audit.record("PEOPLE_SEARCHED", "REFERRAL", null, null);
        }
        return new Found(
                referrals.list(view, text, (page - 1) * PAGE, PAGE).stream()
                        .map(row -> ReferralLine.of(row, now))
                        .toList(),
                referrals.count(view, text),
                referrals.count(View.TO_TELL, null));
    }

    /**
     * All that stands on a referral; the look is written down.
     *
     * @throws nl.jouwroute.common.NotFound when there is no such referral
     */
    public ReferralFile read(UUID id) {
        ReferralListRepository.Row row = referrals.read(id);
        gate.require(row.personId());
        audit.record("REFERRAL_VIEWED", "REFERRAL", id, row.personId());
        Person person = residents.findPerson(row.personId()).orElseThrow(() -> new NotFound("no such person"));
        return new ReferralFile(
                ReferralLine.of(row, clock.instant()),
                people.view(person),
                row.mentor(),
                row.mentorEmail(),
                row.explanation(),
                row.knows(),
                row.mentorTold(),
                told(row),
                row.leadId(),
                !row.state().isOver() && row.state() != ReferralState.JOINED && !person.objects(),
                referrals.messages(id).stream().map(FindReferrals::sent).toList());
    }

    private static String told(ReferralListRepository.Row row) {
        if (row.toldAt() != null) {
            return Words.text("told." + row.toldHow()) + ", " + DutchTime.day(row.toldAt());
        }
        if (!row.told()) {
            return null;
        }
        return Words.text(row.state() == ReferralState.JOINED ? "told.JOINED" : "told.MAIL");
    }

    private static ReferralFile.Sent sent(ReferralListRepository.Sent sent) {
        return new ReferralFile.Sent(sent.kind(), sent.channel(), sent.state(), DutchTime.dayAndTime(sent.at()));
    }
}
