package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.resident.ContactPoint;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.PersonRepository;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.staff.common.Words;

/** Two persons turn out to be one: a member of staff merges them, with a reason, and can take it back. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class MergePersons {

    private static final String DONE = "DONE";

    @Inject
    private PersonRepository persons;

    @Inject
    private ResidentRepository residents;

    @Inject
    private LeadRepository leads;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Who may be the same as the person of this lead. */
    public List<PersonRepository.Match> alike(UUID leadId) {
        Person person = leads.read(leadId).person();
        return persons.alike(
                person.id(),
                person.called().orElse(null),
                person.birthDate().orElse(null),
                residents.contactPoints(person.id()).stream()
                        .map(ContactPoint::address)
                        .toList());
    }

    /** What was merged before, in words. */
    public List<Merged> history(UUID leadId) {
        return persons.merges(leads.read(leadId).person().id()).stream()
                .map(merge -> new Merged(
                        merge.id(),
                        "Samengevoegd met " + merge.gone() + " door " + merge.by() + ", " + DutchTime.day(merge.at())
                                + ": " + merge.reason(),
                        ended(merge)))
                .toList();
    }

    private static String ended(PersonRepository.Merge merge) {
        if (merge.over()) {
            return Words.text("merge.FINAL");
        }
        return merge.undoneAt() == null
                ? null
                : "Weer uit elkaar gehaald door " + merge.undoneBy() + ", " + DutchTime.day(merge.undoneAt());
    }

    /** For how many days a merge can be taken back. */
    public int undoDays() {
        return settings.number(Setting.MERGE_UNDO_DAYS);
    }

    /**
     * Makes the person of this lead and another one. Who has an account stays.
     *
     * @return DONE, or what stands in the way: HAS_ACCOUNT, TWO_TRAJECTORIES, TWO_OFFERS, GONE_ALREADY
     */
    public String merge(UUID leadId, UUID other, String reason) {
        UUID here = leads.read(leadId).person().id();
        boolean otherStays = persons.hasAccount(other) && !persons.hasAccount(here);
        UUID kept = otherStays ? other : here;
        UUID gone = otherStays ? here : other;
        UUID merge = UUID.randomUUID();
        String answer = persons.merge(
                merge, kept, gone, reason.strip(), callers.current().id(), clock.instant());
        if (DONE.equals(answer)) {
            audit.record("PERSONS_MERGED", "PERSON_MERGE", merge, kept);
            audit.record("PERSONS_MERGED", "PERSON_MERGE", merge, gone);
        }
        return answer;
    }

    /**
     * Makes two persons of one again.
     *
     * @return DONE, or what stands in the way: UNDONE_ALREADY, NEWER_FIRST, ANSWERED_SINCE, FINAL
     */
    public String undo(UUID leadId, UUID merge) {
        UUID person = leads.read(leadId).person().id();
        if (persons.merges(person).stream().noneMatch(one -> one.id().equals(merge))) {
            return "UNDONE_ALREADY";
        }
        String answer = persons.undo(merge, callers.current().id(), clock.instant());
        if (DONE.equals(answer)) {
            audit.record("MERGE_UNDONE", "PERSON_MERGE", merge, person);
        }
        return answer;
    }

    /**
     * A merge in words.
     *
     * @param over how it was taken back, or that it no longer can be; null while it can
     */
    public record Merged(UUID id, String words, String over) {}
}
