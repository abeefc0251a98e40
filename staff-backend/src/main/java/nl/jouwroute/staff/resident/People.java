package nl.jouwroute.staff.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/** Makes views of people, within the use case that asks. */
@ApplicationScoped
public class People {

    @Inject
    private ResidentRepository residents;

    @Inject
    private Clock clock;

    /** The person with all that staff may see of them. */
    public PersonView view(Person person) {
        return PersonView.of(person, residents.contactPoints(person.id()), clock.instant());
    }

    /** The name for a list: as they call themselves, else an address. */
    public String name(Person person) {
        return person.called().orElseGet(() -> view(person).name());
    }
}
