package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanContent;
import nl.jouwroute.plan.PlanDocument;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.plan.PlanState;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.resident.ResidentRepository;

/** A resident takes the own plan along as a PDF, as it stands now, sent or not. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class DownloadPlan {

    @Inject
    private PlanRepository plans;

    @Inject
    private PlanQuestions questions;

    @Inject
    private ResidentRepository residents;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * The file's bytes.
     *
     * @throws NotFound when nothing was written yet
     */
    public byte[] asPdf() {
        var me = residents.read(callers.current().id());
        FuturePlan plan = plans.find(me.id()).orElseThrow(() -> new NotFound("no plan"));
        PlanContent content = PlanContent.of(plan, questions, Spoken.now().tag());
        audit.record("PLAN_PDF", "PLAN", plan.id(), me.person().id());
        List<PlanDocument.Note> notes = plans.comments(me.id()).stream()
                .map(NoteView::of)
                .map(note -> new PlanDocument.Note(note.words(), note.by()))
                .toList();
        return PlanDocument.render(content, labels(plan, me.person().called()), notes, clock.instant());
    }

    private PlanDocument.Labels labels(FuturePlan plan, Optional<String> name) {
        return new PlanDocument.Labels(
                name.map(n -> Pages.text("plan.pdf.title.name", n)).orElseGet(() -> Pages.text("plan.pdf.title")),
                state(plan),
                Pages.text("plan.pdf.owner", settings.text(Setting.MUNICIPALITY)),
                Pages.text("plan.pdf.page"),
                Pages.text("empty"),
                Pages.text("plan.pdf.spoken"),
                with -> Pages.text("together.entered") + " " + with + ".",
                Pages.text("step.title"),
                Pages.text("step.loose"),
                Pages.text("plan.notes"),
                StepLines::detail);
    }

    private String state(FuturePlan plan) {
        String today = Moments.date(clock.instant());
        if (plan.state() == PlanState.DRAFT) {
            return Pages.text(plan.lastSent() > 0 ? "plan.pdf.changed" : "plan.pdf.draft", today);
        }
        return Pages.text("plan.pdf.sent", plan.submittedAt().map(Moments::date).orElse(today));
    }
}
