package nl.jouwroute.handover;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.appointment.AppointmentRepository;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Refused;
import nl.jouwroute.common.Settings;
import nl.jouwroute.lead.Absence;
import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.CoverRepository;
import nl.jouwroute.lead.EndReason;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadDesk;
import nl.jouwroute.lead.LeadFilter;
import nl.jouwroute.lead.LeadListRepository;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.LeadRow;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.outreach.Retention;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import nl.jouwroute.trajectory.CaseDesk;
import nl.jouwroute.trajectory.DutyRepository;
import nl.jouwroute.trajectory.Outcome;
import nl.jouwroute.trajectory.OutcomeCheckRepository;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryRepository;

/** One lead, three advisors and three partners on a real PostgreSQL, with the narrow roles of the back-end. */
final class CaseFixture {

    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final int HANDS = 3;
    private static CaseFixture shared;

    private final TestDatabase database = TestDatabase.create("handover");
    private final Transactions transactions = new Transactions(database.url(), "backend", "test", 2);
    private final Transactions partnerSide = new Transactions(database.url(), "backend", "test", 1);
    private final MovableClock clock = new MovableClock(NOW);
    private final List<UUID> advisors = new ArrayList<>();
    private final List<UUID> partnerStaff = new ArrayList<>();
    private final List<UUID> partners = new ArrayList<>();
    private UUID lead;

    private CaseFixture() throws SQLException {
        transactions.beans().with(Clock.class, clock);
        transactions.beans().with(Settings.class, new Settings(Map.of("JR_ORIGIN", "https://route.example")));
        for (int i = 0; i < HANDS; i++) {
            advisors.add(staff("Adviseur " + i, "ADVISOR"));
            UUID partner = UUID.fromString("00000000-0000-4000-8000-0000000000a" + (i + 1));
            partners.add(partner);
            partnerStaff.add(staff("Partner " + i, "PARTNER"));
            run("update staff_member set partner_id = '" + partner + "' where id = '" + partnerStaff.get(i) + "'");
        }
    }

    static synchronized CaseFixture get() {
        try {
            if (shared == null) {
                shared = new CaseFixture();
            }
            return shared;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID staff(String name, String role) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into staff_member (id, name, email, roles, created_at) values ('" + id + "', '" + name + "', '" + id
                + "@tiem.example', '{" + role + "}', '2026-01-01')");
        if (role.equals("ADVISOR")) {
            run("insert into advisor (staff_id) values ('" + id + "')");
        }
        return id;
    }

    /** A new person with a new lead; nobody is away. */
    UUID begin() throws SQLException {
        UUID person = UUID.randomUUID();
        lead = UUID.randomUUID();
        run("truncate staff_absence, lead cascade");
        run("insert into person (id, called, created_at) values ('" + person + "', 'Kim', '2026-01-01')");
        run("insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at) values ('"
                + lead + "', '" + person
                + "', 'SHORT_ROUTE', '', 'NEW', '2026-11-23T08:00:00Z', '2026-11-25T08:00:00Z')");
        return lead;
    }

    /** The person has an account, and a talk with the first advisor tomorrow. */
    void bookTalk() throws SQLException {
        run("insert into resident (id, person_id, created_at, last_login_at) select person_id, person_id, '2026-01-01',"
                + " '2026-01-01' from lead");
        run("insert into contact_point (id, person_id, kind, address, verified_at) select gen_random_uuid(), person_id,"
                + " 'EMAIL', person_id || '@voorbeeld.example', '2026-01-01' from lead");
        run(
                "insert into appointment (id, lead_id, resident_id, advisor_id, advisor, way, place, minutes, state, starts_at,"
                        + " ends_at, form_key, proposed_at) select gen_random_uuid(), id, person_id, '"
                        + advisors.get(0)
                        + "', 'Adviseur', 'PLACE', 'Tiem', 45, 'BOOKED', '2026-11-24T09:00:00Z', '2026-11-24T09:45:00Z',"
                        + " gen_random_uuid(), '2026-11-23' from lead");
    }

    /** How many wait for other times of this advisor. */
    long waitForOtherTimesOf(int advisor) {
        return asStaff(() -> bean(AppointmentRepository.class)
                .noneFits(advisors.get(advisor))
                .size());
    }

    /** The one lead. */
    UUID lead() {
        return lead;
    }

    /** Something arrived on the lead. */
    void arrives(String kind, String at) throws SQLException {
        arrives(kind, UUID.randomUUID(), at);
    }

    private void arrives(String kind, UUID subject, String at) throws SQLException {
        run("insert into lead_signal (id, lead_id, kind, subject_id, summary, at) select gen_random_uuid(), id, '"
                + kind + "', '" + subject + "', '" + kind + "', '" + at + "' from lead");
    }

    /** The person sent a plan, which was discussed then, or not at all. */
    void arrivesPlan(String at, String discussed) throws SQLException {
        UUID version = UUID.randomUUID();
        String when = discussed == null ? "null" : "'" + discussed + "'";
        run("insert into resident (id, person_id, created_at, last_login_at) select person_id, person_id, '2026-01-01',"
                + " '2026-01-01' from lead");
        run(
                "insert into future_plan (id, resident_id, edition, state, started_at, changed_at, submitted_at, discussed_at)"
                        + " select person_id, person_id, '1', '" + (discussed == null ? "SUBMITTED" : "DISCUSSED")
                        + "', '2026-11-01', '" + at + "', '" + at + "', " + when + " from lead");
        run("insert into plan_version (id, plan_id, resident_id, number, content, submitted_at, respond_by) select '"
                + version + "', person_id, person_id, 1, '{\"chapters\": []}', '" + at + "', '" + at + "' from lead");
        arrives("PLAN", version, at);
    }

    boolean take(int who) {
        return done(() -> bean(LeadDesk.class).take(locked(), member(advisors.get(who)), "Omdat"));
    }

    boolean give(int by, int to) {
        return done(() -> {
            int seen = bean(LeadRepository.class).read(lead).version();
            bean(CaseDesk.class).give(lead, seen, member(advisors.get(to)), member(advisors.get(by)), "Omdat");
        });
    }

    boolean contact() {
        return done(() -> locked().contactTried(NOW));
    }

    boolean acceptLead() {
        return done(() -> {
            Lead held = locked();
            held.accept(held.advisor().map(StaffMember::id).orElse(null), true);
            bean(TrajectoryRepository.class).add(new Trajectory(UUID.randomUUID(), held, NOW));
        });
    }

    boolean offer(int to, Say.Answer answer) {
        return done(() -> {
            if (bean(HandoverRepository.class).isOffered(lead)) {
                throw new HandoverRefused(HandoverRefused.Why.OFFERED_ALREADY);
            }
            Say say = new Say(answer, TODAY);
            bean(HandoverRepository.class).requireNoStandingNo(lead, say);
            bean(HandoverRepository.class)
                    .add(new Handover(
                            locked(),
                            bean(PartnerRepository.class).readActive(partners.get(to)),
                            say,
                            new HandoverContent("Kim", List.of()),
                            null,
                            member(advisors.get(0)),
                            UUID.randomUUID(),
                            NOW));
        });
    }

    boolean takeOver(int who) {
        return done(() -> bean(HandoverDesk.class).accept(offered(who), member(partnerStaff.get(who))));
    }

    boolean refuse(int who) {
        return done(() -> bean(HandoverDesk.class).refuse(offered(who), member(partnerStaff.get(who)), "Past niet"));
    }

    boolean withdraw() {
        return done(() -> bean(HandoverRepository.class).ofLead(lead).stream()
                .filter(sent -> sent.state() == HandoverState.OFFERED)
                .forEach(sent -> {
                    locked();
                    bean(HandoverRepository.class).readLocked(sent.id()).withdraw(null);
                }));
    }

    boolean pause() {
        return done(() -> trajectory().pause(null, "Reis", TODAY.plusDays(9), NOW));
    }

    boolean goAway(int who, int cover) {
        UUID covers = cover == who ? null : advisors.get(cover);
        return done(() -> bean(AdvisorRepository.class)
                .add(
                        advisors.get(who),
                        new Absence(UUID.randomUUID(), TODAY, TODAY.plusDays(3), covers, null),
                        advisors.get(0),
                        NOW));
    }

    /** Whose work this advisor looks after on that day, so many days from today. */
    Optional<String> coveredBy(int who, int days) {
        LocalDate day = TODAY.plusDays(days);
        return asStaff(() -> bean(CoverRepository.class).findCoveredBy(advisors.get(who), day, day.plusDays(5)));
    }

    boolean comeBack(int who) {
        return done(() -> bean(AdvisorRepository.class)
                .absences(advisors.get(who), TODAY)
                .forEach(away -> bean(AdvisorRepository.class).withdraw(advisors.get(who), away.id(), NOW)));
    }

    boolean closeLead() {
        return done(() -> locked().close(null, EndReason.NO_WISH, null, NOW));
    }

    boolean closeTrajectory() {
        return done(() -> {
            Trajectory held = trajectory();
            locked();
            held.close(null, new Trajectory.Ending(Outcome.WORK, TODAY, null), NOW);
            bean(OutcomeCheckRepository.class).plan(held);
        });
    }

    boolean reopen() {
        return done(() -> {
            Trajectory held = trajectory();
            locked();
            held.reopen(null);
            bean(OutcomeCheckRepository.class).cancel(held.id(), NOW);
        });
    }

    private Lead locked() {
        return bean(LeadRepository.class).readLocked(lead);
    }

    private Trajectory trajectory() {
        TrajectoryRepository all = bean(TrajectoryRepository.class);
        return all.readLocked(
                all.findOfLead(lead).orElseThrow(() -> new NotFound("none yet")).id());
    }

    /** What this partner reads that waits, under the role that they read with. */
    private UUID offered(int who) {
        return received(who).stream()
                .filter(one -> one.state() == HandoverState.OFFERED)
                .map(HandoverRepository.Received::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("nothing is offered to them"));
    }

    /** What somebody of a partner reads. */
    List<HandoverRepository.Received> received(int who) {
        return asPartner(
                who, () -> partnerSide.beans().get(HandoverRepository.class).received());
    }

    /** What the partner with this id reads. */
    List<HandoverRepository.Received> received(UUID partner) {
        return received(partners.indexOf(partner));
    }

    /** In a transaction of its own, as somebody of this partner. */
    <T> T asPartner(int who, Supplier<T> work) {
        return partnerSide.as(
                new Caller(Set.of(Actor.ANYONE, Actor.PARTNER), partnerStaff.get(who), "Partner"),
                DbRole.PARTNER,
                work);
    }

    /** How many things the cleaning forgets, so many days from now. */
    int forgetAfter(int days) {
        clock.set(NOW.plus(Duration.ofDays(days)));
        try {
            return asStaff(() -> bean(Retention.class).forget());
        } finally {
            clock.set(NOW);
        }
    }

    /** Counts the rows of a query, as somebody of this partner. */
    long countAsPartner(int who, String query) {
        return asPartner(who, () -> {
            CountRepository counts = partnerSide.beans().get(CountRepository.class);
            return counts.count(query);
        });
    }

    /** Asks any query. */
    static final class CountRepository {
        @PersistenceContext
        private EntityManager em;

        long count(String query) {
            return em.createNativeQuery(query).getResultList().size();
        }
    }

    /** Every rule by which somebody would have been lost; empty when nobody was. */
    List<String> chairsBetweenWhichSomebodyFell() throws SQLException {
        return new Chairs(this).betweenWhichSomebodyFell();
    }

    /** Whether an offer without an answer asks something of this advisor, so many days from today; on a server in UTC. */
    boolean waitsInTheDayOf(int advisor, int days) {
        return asStaff(() -> {
            bean(CountRepository.class).count("select set_config('TimeZone', 'UTC', true)");
            return bean(DutyRepository.class).due(advisors.get(advisor), TODAY.plusDays(days), HANDS).stream()
                    .anyMatch(duty -> duty.kind() == DutyRepository.Kind.HANDOVER_WAITS
                            && duty.path().equals("/lead/" + lead));
        });
    }

    /** Who stands in the list and in the day of this advisor, so many days from today: by the names that are shown. */
    List<String> namesBefore(int advisor, int days) {
        UUID who = advisors.get(advisor);
        return asStaff(() -> Stream.concat(
                        bean(LeadListRepository.class).page(mine(who), NOW, 0, HANDS).stream()
                                .map(LeadRow::name),
                        bean(DutyRepository.class).due(who, TODAY.plusDays(days), HANDS).stream()
                                .map(DutyRepository.Duty::person))
                .toList());
    }

    static LeadFilter mine(UUID advisor) {
        return new LeadFilter(null, null, LeadFilter.Status.OPEN, null, advisor, false);
    }

    /** Whether it was done, or refused. */
    private boolean done(Runnable deed) {
        try {
            asStaff(() -> {
                deed.run();
                return true;
            });
            return true;
        } catch (Refused | NotFound e) {
            return false;
        }
    }

    <T> T asStaff(Supplier<T> work) {
        return transactions.as(
                new Caller(Set.of(Actor.ANYONE, Actor.COORDINATOR), advisors.get(0), "Carla"), DbRole.STAFF, work);
    }

    <T> T bean(Class<T> type) {
        return transactions.beans().get(type);
    }

    private StaffMember member(UUID id) {
        return bean(StaffRepository.class).read(id);
    }

    /** The one value of a query. */
    String value(String query) throws SQLException {
        return database.value(query);
    }

    void run(String sql) throws SQLException {
        database.run(sql);
    }
}
