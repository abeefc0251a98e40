package nl.jouwroute.staff.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.Cover;
import nl.jouwroute.lead.CoverRepository;
import nl.jouwroute.lead.Deciders;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.reply.ReplyRepository;

/** What people wrote back, on their lead and in the day of whoever has it. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class ReadReplies {

    /** So many are shown. */
    static final int MOST = 30;

    @Inject
    private ReplyRepository replies;

    @Inject
    private LeadRepository leads;

    @Inject
    private CoverRepository covers;

    @Inject
    private FileGate gate;

    @Inject
    private Deciders deciders;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * Newest first. That somebody looks is in the audit with the lead.
     *
     * @throws nl.jouwroute.common.NotFound when there is no such lead
     */
    public List<ReplyView> ofLead(UUID leadId) {
        gate.require(leads.read(leadId).person().id());
        return replies.ofLead(leadId).stream().map(ReplyView::of).toList();
    }

    /**
     * What waits for the caller, the oldest first: on own leads, on those of whom they look after, on those of nobody. One
     * more than is shown tells that there are more.
     */
    public List<ReplyRepository.Waits> waiting() {
        Caller caller = callers.current();
        List<UUID> advisors = new ArrayList<>(List.of(caller.id()));
        covers.lookedAfterBy(caller, DutchTime.date(clock.instant())).stream()
                .map(Cover::advisorId)
                .forEach(advisors::add);
        return replies.waiting(advisors, MOST + 1);
    }

    /**
     * The caller dealt with it; a second time changes nothing.
     *
     * @throws nl.jouwroute.lead.LeadRefused NOT_ASSIGNED, NOT_YOURS
     */
    public void dealtWith(UUID leadId, UUID replyId) {
        Lead lead = leads.read(leadId);
        UUID by = deciders.on(lead);
        if (by != null) {
            lead.requireAdvisor(by);
        }
        if (replies.markSeen(replyId, leadId, callers.current().id(), clock.instant())) {
            audit.record("REPLY_HANDLED", "REPLY", replyId, lead.person().id());
        }
    }
}
