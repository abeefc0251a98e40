package nl.jouwroute.staff.route;

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
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.ContentChangeRepository;
import nl.jouwroute.route.ContentChangedElsewhere;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.MeetingPlace;
import nl.jouwroute.route.MeetingPlaceRepository;

/** An editor writes where colleagues sit in the neighbourhood, and when. It holds at once: a place has no editions. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class EditPlaces {

    private static final int MOST_CHANGES = 50;

    @Inject
    private MeetingPlaceRepository places;

    @Inject
    private ContentChangeRepository changes;

    @Inject
    private StaffRepository staff;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** An id for a new place. */
    public UUID begin() {
        return UUID.randomUUID();
    }

    /** All places, by name, the closed ones too. */
    public List<MeetingPlace> all() {
        return places.all();
    }

    /**
     * @throws nl.jouwroute.common.NotFound when there is no such place
     */
    public MeetingPlace read(UUID id) {
        return places.read(id);
    }

    /** When and by whom it was changed last. */
    public String changed(MeetingPlace place) {
        return DutchTime.dayAndTime(place.changedAt())
                + place.changedBy()
                        .flatMap(staff::find)
                        .map(StaffMember::name)
                        .map(name -> ", door " + name)
                        .orElse("");
    }

    /** Who did what to it, the newest first. */
    public List<ReadEditions.Done> history(UUID id) {
        return changes.of(ContentChange.Area.PLACE, id.toString(), MOST_CHANGES).stream()
                .map(change -> new ReadEditions.Done(
                        DutchTime.dayAndTime(change.at()),
                        nameOf(change.staffId()),
                        change.deed().name(),
                        "",
                        PlaceFields.lines(change.differences())))
                .toList();
    }

    /** What a colleague is called. */
    public String nameOf(UUID staffId) {
        return staff.find(staffId).map(StaffMember::name).orElse("een collega");
    }

    /**
     * Makes a place. The same form again makes nothing new.
     *
     * @param id that the form chose
     */
    public void add(UUID id, MeetingPlace.Facts facts) {
        if (places.all().stream().anyMatch(place -> place.id().equals(id))) {
            return;
        }
        places.add(new MeetingPlace(id, facts, me(), clock.instant()));
        tell(id, ContentChange.Deed.ADDED, List.of(), "PLACE_ADDED");
    }

    /**
     * Takes new facts.
     *
     * @param seen the mark of its lines as the form showed them
     * @throws ContentChangedElsewhere when a colleague changed it since
     */
    public void change(UUID id, String seen, MeetingPlace.Facts facts) {
        MeetingPlace place = places.readLocked(id);
        ContentLines before = place.facts().lines();
        List<ContentLines.Difference> differences = before.differencesTo(facts.lines());
        if (differences.isEmpty()) {
            return;
        }
        if (!before.mark().equals(seen)) {
            throw new ContentChangedElsewhere(place.changedBy().orElse(null));
        }
        place.become(facts, me(), clock.instant());
        tell(id, ContentChange.Deed.CHANGED, differences, "PLACE_CHANGED");
    }

    /** Residents no longer see it. */
    public void close(UUID id) {
        places.readLocked(id).close(me(), clock.instant());
        tell(id, ContentChange.Deed.REMOVED, List.of(), "PLACE_CLOSED");
    }

    /** Residents see it again. */
    public void reopen(UUID id) {
        places.readLocked(id).reopen(me(), clock.instant());
        tell(id, ContentChange.Deed.PUBLISHED, List.of(), "PLACE_REOPENED");
    }

    private void tell(UUID id, ContentChange.Deed deed, List<ContentLines.Difference> differences, String action) {
        changes.add(new ContentChange(
                ContentChange.Area.PLACE, null, id.toString(), deed, differences, me(), clock.instant()));
        audit.record(action, "MEETING_PLACE", id, null);
    }

    private UUID me() {
        return callers.current().id();
    }
}
