package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/** A resident wants to read, and to be written to, in a language. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class ChooseLanguage {

    @Inject
    private ResidentRepository residents;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditLog audit;

    /** Messages come in it too, from now on. */
    public void choose(Language language) {
        Person person = residents.read(callers.current().id()).person();
        if (!person.language().equals(language.tag())) {
            person.speak(language);
            audit.record("LANGUAGE_CHOSEN", "PERSON", person.id(), person.id());
        }
    }
}
