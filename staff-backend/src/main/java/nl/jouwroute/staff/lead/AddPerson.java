package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.IntakeFacts;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadIntake;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.ResponseClock;
import nl.jouwroute.lead.Signal;
import nl.jouwroute.lead.SignalKind;
import nl.jouwroute.lead.Track;
import nl.jouwroute.lead.TrackPolicy;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.PersonRepository;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.staff.common.Words;

/** Staff add anybody who asks: by phone, at the desk, at a meeting place. Who is known already is not added twice. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class AddPerson {

    @Inject
    private PersonRepository persons;

    @Inject
    private ResidentRepository residents;

    @Inject
    private LeadIntake intake;

    @Inject
    private LeadRepository leads;

    @Inject
    private ResponseClock responseClock;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** How somebody came. */
    public enum Source {
        PHONE,
        WALK_IN,
        MEETING_PLACE
    }

    /**
     * What staff write down.
     *
     * @param addresses that the person gave
     * @param wish what they ask for, in their own words; may be null
     * @param track chosen by staff; null for what the policy says
     * @param whyTrack needed with a chosen track
     */
    public record Form(
            UUID formKey,
            String called,
            List<ContactAddress> addresses,
            Language language,
            Source source,
            String wish,
            IntakeFacts facts,
            Track track,
            String whyTrack) {}

    /** From which age somebody can be added; asked before the page is shown, so that only who may add anybody sees it. */
    public int youngest() {
        return IntakeFacts.YOUNGEST;
    }

    /** Who may be the same. Looking is written in the audit, for each. */
    public List<PersonRepository.Match> alike(Form form) {
        List<PersonRepository.Match> found = persons.alike(
                null,
                form.called(),
                form.facts().birthDate(),
                form.addresses().stream().map(ContactAddress::value).toList());
        found.forEach(match -> audit.record("PERSON_FOUND", "PERSON", match.personId(), match.personId()));
        return found;
    }

    /**
     * What the policies say, to show before anything is kept.
     *
     * @param known who it is; null for somebody new
     */
    public LeadIntake.Advice advise(Form form, UUID known) {
        return intake.advise(known, form.facts());
    }

    /**
     * Adds somebody with a lead, or a signal to the open lead of somebody who is known. The same form again makes
     * nothing new.
     *
     * @param known who it is; null for somebody new
     * @return the lead
     * @throws LeadRefused TOO_YOUNG, OBJECTS, EXPLANATION_MISSING
     */
    public UUID add(Form form, UUID known) {
        List<UUID> before = persons.leadOfForm(form.formKey());
        if (!before.isEmpty()) {
            return before.get(0);
        }
        Instant now = clock.instant();
        LocalDate born = form.facts().birthDate();
        form.facts().requireOldEnough(DutchTime.date(now));
        UUID me = callers.current().id();
        UUID person = known == null ? UUID.randomUUID() : requireApproachable(known);
        if (known == null) {
            persons.add(person, form.called(), born, form.language(), now);
            audit.record("PERSON_ADDED", "PERSON", person, person);
        } else if (born != null) {
            persons.addBirthDate(person, born);
        }
        form.addresses().forEach(address -> persons.addAddress(person, address, me));
        UUID intakeId = UUID.randomUUID();
        persons.addIntake(intakeId, person, form.source().name(), form.wish(), me, form.formKey(), now);
        LeadIntake.Advice advice = advise(form, person);
        String summary = Words.text("intake.source." + form.source())
                + (form.wish() == null ? "" : ": " + firstLine(form.wish()));
        UUID lead = intake.receive(
                        new Signal(SignalKind.INTAKE, person, intakeId, summary),
                        advice.urgency().urgency(),
                        decision(form, advice))
                .leadId();
        Lead opened = leads.readLocked(lead);
        opened.weigh(advice.urgency(), advice.placeable(), responseClock.dueSoon(now));
        return lead;
    }

    private UUID requireApproachable(UUID known) {
        Person person =
                residents.findPerson(persons.holdPresent(known)).orElseThrow(() -> new NotFound("no such person"));
        if (person.objects()) {
            throw new LeadRefused(LeadRefused.Why.OBJECTS);
        }
        return person.id();
    }

    private static TrackPolicy.Decision decision(Form form, LeadIntake.Advice advice) {
        if (form.track() == null || form.track() == advice.track().track()) {
            return advice.track();
        }
        if (form.whyTrack() == null || form.whyTrack().isBlank()) {
            throw new LeadRefused(LeadRefused.Why.EXPLANATION_MISSING);
        }
        return new TrackPolicy.Decision(
                form.track(), "Gekozen bij de intake: " + form.whyTrack().strip());
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= 120 ? line : line.substring(0, 117) + "...";
    }
}
