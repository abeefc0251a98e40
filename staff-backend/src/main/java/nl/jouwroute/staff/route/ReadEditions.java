package nl.jouwroute.staff.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.ContentChangeRepository;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.RouteEdition;
import nl.jouwroute.route.RouteEditionRepository;

/** The editions that there were, and who changed what. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class ReadEditions {

    private static final int MOST_CHANGES = 200;

    @Inject
    private RouteEditionRepository editions;

    @Inject
    private ContentChangeRepository changes;

    @Inject
    private StaffRepository staff;

    /**
     * An edition in the list.
     *
     * @param state DRAFT, PUBLISHED or RETIRED
     * @param published when and by whom it was last published; null when it never was
     */
    public record Line(int number, String state, String made, String published, int changes) {}

    /** A change that somebody made. */
    public record Done(String when, String who, String deed, String item, List<RouteWords.Line> lines) {

        public Done {
            lines = List.copyOf(lines);
        }
    }

    /** A thing that differs between two editions. */
    public record Difference(String item, List<RouteWords.Line> lines) {

        public Difference {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One edition beside another.
     *
     * @param other number of the edition that it is compared with
     */
    public record Comparison(Line edition, int other, List<Difference> differences) {

        public Comparison {
            differences = List.copyOf(differences);
        }
    }

    /** The newest first. */
    public List<Line> all() {
        List<ContentChange> done = changes.latest(ContentChange.Area.ROUTE, MOST_CHANGES);
        return editions.all().stream().map(edition -> line(edition, done)).toList();
    }

    private Line line(RouteEdition edition, List<ContentChange> done) {
        return new Line(
                edition.number(),
                edition.state().name(),
                moment(edition.createdAt(), edition.createdBy().orElse(null)),
                edition.publishedAt()
                        .map(at -> moment(at, edition.publishedBy().orElse(null)))
                        .orElse(null),
                (int) done.stream()
                        .filter(change -> change.edition().orElse(0) == edition.number())
                        .count());
    }

    private String moment(Instant at, UUID staffId) {
        return DutchTime.dayAndTime(at) + ", "
                + (staffId == null
                        ? "bij de installatie"
                        : "door " + staff.find(staffId).map(StaffMember::name).orElse("een collega"));
    }

    /** What was done last, the newest first. */
    public List<Done> latest() {
        Map<Integer, RouteWords> words = new LinkedHashMap<>();
        List<Done> list = new ArrayList<>();
        for (ContentChange change : changes.latest(ContentChange.Area.ROUTE, MOST_CHANGES)) {
            RouteWords of = words.computeIfAbsent(
                    change.edition().orElse(1),
                    number -> new RouteWords(editions.read(number).content()));
            boolean whole = change.item().equals("edition");
            list.add(new Done(
                    DutchTime.dayAndTime(change.at()),
                    staff.find(change.staffId()).map(StaffMember::name).orElse("Een collega"),
                    change.deed().name(),
                    whole ? "editie " + change.edition().orElse(0) : of.title(change.item(), change.differences()),
                    whole || change.deed() == ContentChange.Deed.MOVED ? List.of() : of.lines(change.differences())));
        }
        return list;
    }

    /**
     * What is different in this edition from the one that residents see; of that one itself, from the one before it.
     *
     * @throws nl.jouwroute.common.NotFound when there is no such edition
     */
    public Comparison compare(int number) {
        RouteEdition edition = editions.read(number);
        RouteEdition published = editions.readPublished();
        RouteEdition other = published.number() != number
                ? published
                : editions.all().stream()
                        .filter(before -> before.number() < number)
                        .findFirst()
                        .orElse(edition);
        RouteWords words = new RouteWords(edition.content());
        Map<String, List<ContentLines.Difference>> perItem = new LinkedHashMap<>();
        ContentLines.of(other.content().toJson())
                .differencesTo(ContentLines.of(edition.content().toJson()))
                .forEach(difference -> perItem.computeIfAbsent(
                                RouteItems.itemOf(difference.path()), item -> new ArrayList<>())
                        .add(difference));
        return new Comparison(
                line(edition, List.of()),
                other.number(),
                perItem.entrySet().stream()
                        .map(entry -> new Difference(words.title(entry.getKey()), words.lines(entry.getValue())))
                        .toList());
    }
}
