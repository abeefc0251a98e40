package nl.jouwroute.route;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.jouwroute.common.JsonText;
import nl.jouwroute.common.SystemClock;

/** Where colleagues sit in the neighbourhood, and when: people walk in without an appointment. */
@Entity
@Table(name = "meeting_place")
public class MeetingPlace {

    /** How far ahead an opening is looked for. */
    private static final int DAYS_AHEAD = 100;

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;

    private String district;

    private String address;

    private String present;

    private String about;

    private boolean active;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    // both eager: every page that shows a place needs them, and a page renders after its transaction has ended
    @OneToMany(mappedBy = "place", fetch = FetchType.EAGER, cascade = CascadeType.ALL, orphanRemoval = true)
    private List<MeetingTime> times = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "meeting_place_closed", joinColumns = @JoinColumn(name = "place_id"))
    @Column(name = "day")
    private Set<LocalDate> closed = new HashSet<>();

    /** For JPA. */
    protected MeetingPlace() {}

    /** A place that residents see from now on. */
    public MeetingPlace(UUID id, Facts facts, UUID staffId, Instant now) {
        this.id = id;
        this.active = true;
        become(facts, staffId, now);
    }

    /**
     * What is known of a place.
     *
     * @param name as people call it
     * @param district part of the town; null when not set
     * @param address street and number; null when not set
     * @param present which organisations sit there; null when not set
     * @param about a few plain sentences
     * @param times when it is open
     * @param closed days on which it is closed all the same
     */
    public record Facts(
            String name,
            String district,
            String address,
            String present,
            Texts about,
            List<MeetingTime> times,
            Set<LocalDate> closed) {

        public Facts {
            times = List.copyOf(times);
            closed = Set.copyOf(closed);
        }

        /** The same as lines, to compare and to remember. */
        public ContentLines lines() {
            return ContentLines.of(JsonText.of(fields()));
        }

        /** The same by name, as a document holds it. */
        Map<String, Object> fields() {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("name", name);
            putIfSet(object, "district", district);
            putIfSet(object, "address", address);
            putIfSet(object, "present", present);
            object.put("about", about.byLanguage());
            object.put(
                    "times", times.stream().map(MeetingTime::toString).sorted().collect(Collectors.joining("\n")));
            object.put(
                    "closed", closed.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(", ")));
            return object;
        }

        private static void putIfSet(Map<String, Object> object, String field, String value) {
            if (value != null) {
                object.put(field, value);
            }
        }
    }

    /** A stretch of time in which it is open. */
    public record Opening(Instant from, Instant until) {}

    /** What is known of it now. */
    public Facts facts() {
        return new Facts(name, district, address, present, about(), times, closed);
    }

    /** Takes new facts. */
    public void become(Facts facts, UUID staffId, Instant now) {
        name = facts.name();
        district = facts.district();
        address = facts.address();
        present = facts.present();
        about = TextsJson.write(facts.about());
        times.clear();
        times.addAll(facts.times());
        times.forEach(time -> time.belongTo(this));
        closed.clear();
        closed.addAll(facts.closed());
        changedAt = now;
        changedBy = staffId;
    }

    /** Residents no longer see it. */
    public void close(UUID staffId, Instant now) {
        active = false;
        changedAt = now;
        changedBy = staffId;
    }

    /** Residents see it again. */
    public void reopen(UUID staffId, Instant now) {
        active = true;
        changedAt = now;
        changedBy = staffId;
    }

    /**
     * When one can walk in next; an opening that is under way counts. Empty when there is none in the months ahead.
     *
     * @param holiday days on which every place is closed
     */
    public Optional<Opening> nextOpening(Instant now, Predicate<LocalDate> holiday) {
        LocalDate today = now.atZone(SystemClock.AMSTERDAM).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(day -> !closed.contains(day) && !holiday.test(day))
                .flatMap(day -> times.stream()
                        .filter(time -> time.fallsOn(day))
                        .map(time -> opening(day, time))
                        .sorted(Comparator.comparing(Opening::from)))
                .filter(opening -> opening.until().isAfter(now))
                .findFirst();
    }

    private static Opening opening(LocalDate day, MeetingTime time) {
        return new Opening(
                ZonedDateTime.of(day, time.opens(), SystemClock.AMSTERDAM).toInstant(),
                ZonedDateTime.of(day, time.closes(), SystemClock.AMSTERDAM).toInstant());
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public Optional<String> district() {
        return Optional.ofNullable(district);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** Which organisations sit there. */
    public Optional<String> present() {
        return Optional.ofNullable(present);
    }

    /** How many of these organisations sit there, by the Dutch names that they have in the route. */
    public long countPresent(Collection<RouteContact> organisations) {
        return present == null
                ? 0
                : organisations.stream()
                        .map(one -> one.name().in(Texts.DUTCH))
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .filter(name -> Pattern.compile(
                                        "(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])",
                                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                                .matcher(present)
                                .find())
                        .count();
    }

    public Texts about() {
        return TextsJson.read(about);
    }

    public boolean isActive() {
        return active;
    }

    /** In the order of the week. */
    public List<MeetingTime> times() {
        return times.stream()
                .sorted(Comparator.<MeetingTime, DayOfWeek>comparing(MeetingTime::day)
                        .thenComparing(MeetingTime::opens))
                .toList();
    }

    public Set<LocalDate> closed() {
        return Set.copyOf(closed);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<UUID> changedBy() {
        return Optional.ofNullable(changedBy);
    }
}
