package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.resident.PersonRepository;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import nl.jouwroute.trajectory.CaseDesk;
import nl.jouwroute.trajectory.DutyRepository;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives about one person, on a real PostgreSQL: which lead it comes on, by when, and who sees it. */
class LeadIntakeIT {

    /** A Monday morning. */
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static TestDatabase database;
    private static Transactions transactions;
    private static MovableClock clock;

    private final UUID marieke = UUID.randomUUID();
    private final UUID kim = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.create("lead_intake");
        transactions = new Transactions(database.url(), "backend", "test", 2);
        clock = new MovableClock(NOW);
        transactions.beans().with(Clock.class, clock);
    }

    @AfterAll
    static void stop() {
        transactions.close();
    }

    @BeforeEach
    void somebodyWhoIsKnown() throws SQLException {
        clock.set(NOW);
        run("truncate lead, referral, mentor, referring_organisation, person, staff_member cascade");
        run("insert into staff_member (id, name, email, created_at) values ('" + marieke
                + "', 'Marieke', 'm@tiem.example', '2026-01-01')");
        run("insert into person (id, called, created_at) values ('" + kim + "', 'Kim', '2026-01-01')");
    }

    @Test
    void whoAsksAgainOnAnAnsweredLeadStandsInTheDayOfItsAdvisorUntilTheNextAttempt() {
        UUID lead = receive(SignalKind.PLAN, "Toekomstplan");
        contact(lead);
        clock.set(NOW.plus(Duration.ofHours(2)));
        assertThat(asked()).as("nothing came since").isEmpty();
        receive(SignalKind.PLAN, "Toekomstplan, versie 2");
        assertThat(asked()).as("stands in the list of plans").isEmpty();

        assertThat(receive(SignalKind.INTAKE, "Kwam langs: bel terug")).isEqualTo(lead);
        clock.set(NOW.plus(Duration.ofMinutes(150)));
        receive(SignalKind.BOOKING, "Boekte Jouw Route");

        assertThat(asked()).singleElement().satisfies(duty -> {
            assertThat(duty.person()).isEqualTo("Kim");
            assertThat(duty.words()).isEqualTo("Kwam langs: bel terug; Boekte Jouw Route");
            assertThat(duty.on()).isEqualTo(TODAY);
            assertThat(duty.path()).isEqualTo("/lead/" + lead);
        });
        clock.set(NOW.plus(Duration.ofHours(3)));
        contact(lead);
        assertThat(asked()).as("tried since").isEmpty();
    }

    @Test
    void whoAsksForTheFirstTimeWaitsOnTheClockAndNotTwice() {
        UUID lead = receive(SignalKind.INTAKE, "Belde");
        asStaff(() -> {
            bean(LeadRepository.class).readLocked(lead).take(member());
            return null;
        });

        assertThat(asked()).isEmpty();
    }

    @Test
    void aSchoolMakesItTheYouthTeamsAndUwvAndOthersDoNot() throws SQLException {
        putForward("UWV", "INVITED");
        UUID lead = receive(SignalKind.REFERRAL, "UWV");
        assertThat(one("select track || ' ' || track_reason from lead where id = '" + lead + "'"))
                .isEqualTo("BENEFIT_TRANSITION Aangemeld door UWV");

        run("truncate lead, referral cascade");
        putForward("WELFARE", "INVITED");
        putForward("SCHOOL", "WITHDRAWN");
        receive(SignalKind.REFERRAL, "Welzijn");
        assertThat(one("select track || ' ' || track_reason from lead"))
                .isEqualTo("SHORT_ROUTE Aangemeld door een andere organisatie");

        run("truncate lead cascade");
        putForward("SCHOOL", "JOINED");
        receive(SignalKind.PLAN, "Toekomstplan");
        assertThat(one("select track || ' ' || track_reason from lead"))
                .isEqualTo("YOUTH_PREVENTION Aangemeld door een school");
    }

    @Test
    void whoIsKnownIsAddedToTheLeadThatSchoolOrAgeOpened() throws SQLException {
        putForward("SCHOOL", "INVITED");
        UUID lead = receive(SignalKind.REFERRAL, "School");
        assertThat(add(IntakeFacts.NONE)).isEqualTo(lead);

        run("truncate lead, referral cascade");
        run("update person set birth_date = '2005-05-05' where id = '" + kim + "'");
        UUID young = receive(SignalKind.PLAN, "Toekomstplan");
        assertThat(add(IntakeFacts.NONE)).isEqualTo(young);
        assertThat(one("select string_agg(track, ' ') from lead")).isEqualTo("YOUTH_PREVENTION");
    }

    @Test
    void whatArrivesLaterJoinsTheLeadOfWhomStaffAskedMore() throws SQLException {
        UUID lead = add(new IntakeFacts(
                null, IntakeFacts.Income.UNEMPLOYMENT_BENEFIT, TODAY.plusMonths(2), null, null, null, null, null));
        assertThat(one("select track from lead")).isEqualTo("BENEFIT_TRANSITION");

        assertThat(receive(SignalKind.PLAN, "Toekomstplan")).isEqualTo(lead);
        assertThat(one("select count(*) from lead")).isEqualTo("1");
    }

    @Test
    void aLeadThatCameByItselfIsWeighedAndGoesToAnotherTrackWithAReason() throws SQLException {
        UUID lead = receive(SignalKind.PLAN, "Toekomstplan");
        String due = one("select response_due_at from lead");
        asStaff(() -> {
            bean(LeadRepository.class).readLocked(lead).take(member());
            return null;
        });
        IntakeFacts nothing = new IntakeFacts(null, IntakeFacts.Income.NOTHING, null, 32, true, true, null, false);

        weigh(lead, nothing, null, null);
        assertThat(one("select urgency || ' ' || placeable from lead"))
                .isEqualTo(
                        "URGENT Binnen 6 maanden plaatsbaar, omdat deze persoon 32 uur in de week kan werken, binnen 3"
                                + " maanden kan beginnen en de laatste 2 jaar werkte.");
        assertThat(one("select response_due_at < '" + due + "' from lead")).isEqualTo("t");
        assertThat(refused(() -> weigh(lead, IntakeFacts.NONE, Track.PERSPECTIVE_TALK, " ")))
                .isEqualTo(LeadRefused.Why.EXPLANATION_MISSING);
        weigh(lead, IntakeFacts.NONE, Track.PERSPECTIVE_TALK, "Wil eerst praten");

        assertThat(one("select track || ' ' || track_reason from lead"))
                .isEqualTo("PERSPECTIVE_TALK Gekozen door een adviseur: Wil eerst praten");
        assertThat(receive(SignalKind.PLAN, "Toekomstplan, versie 2"))
                .as("what arrives joins it")
                .isEqualTo(lead);
        assertThat(one("select string_agg(action, ' ' order by id) from audit_entry where object_id = '" + lead
                        + "' and action like 'LEAD_%'"))
                .isEqualTo("LEAD_WEIGHED LEAD_TRACK_CHANGED");
    }

    @Test
    void aDayOfBirthThatIsAskedLaterIsHeldToTheSameAge() throws SQLException {
        UUID lead = receive(SignalKind.PLAN, "Toekomstplan");
        run("update lead set state = 'ASSIGNED', advisor_id = '" + marieke + "'");
        LocalDate sixteen = TODAY.minusYears(16);

        assertThat(refused(() -> weigh(lead, IntakeFacts.NONE.bornOn(sixteen.plusDays(1)), null, null)))
                .isEqualTo(LeadRefused.Why.TOO_YOUNG);
        assertThat(one("select count(birth_date) from person")).isEqualTo("0");
        weigh(lead, IntakeFacts.NONE.bornOn(sixteen), null, null);
        assertThat(one("select birth_date from person where id = '" + kim + "'"))
                .isEqualTo(sixteen.toString());
    }

    @Test
    void aLeadGoesToNoTrackInWhichAnotherRuns() throws SQLException {
        UUID lead = receive(SignalKind.PLAN, "Toekomstplan");
        run("insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at) values ('"
                + UUID.randomUUID() + "', '" + kim
                + "', 'PERSPECTIVE_TALK', '', 'NEW', '2026-11-23T08:00Z', '2026-11-25T08:00Z')");

        assertThat(refused(() -> weighAs(null, lead, IntakeFacts.NONE, Track.PERSPECTIVE_TALK, "Omdat")))
                .isEqualTo(LeadRefused.Why.ANOTHER_RUNS);
    }

    @Test
    void aLeadGoesToNoTrackInWhichAnotherIsOpenedAtThisMoment() throws Exception {
        UUID lead = receive(SignalKind.PLAN, "Toekomstplan");

        whileSomebodyIsAddedFor(
                Track.PERSPECTIVE_TALK, () -> weighAs(null, lead, IntakeFacts.NONE, Track.PERSPECTIVE_TALK, "Omdat"));

        assertThat(one("select track from lead where id = '" + lead + "'")).isEqualTo("SHORT_ROUTE");
        assertThat(one("select count(*) from audit_entry where action = 'LEAD_TRACK_CHANGED'"))
                .isEqualTo("0");
    }

    @Test
    void noTrajectoryOpensAgainInATrackInWhichALeadIsOpenedAtThisMoment() throws Exception {
        UUID lead = receive(SignalKind.PLAN, "Toekomstplan");
        run("update lead set state = 'ACCEPTED', advisor_id = '" + marieke
                + "', ended_at = '2026-11-23', end_reason = 'TRAJECTORY_ENDED'");
        run(
                "insert into trajectory (id, lead_id, advisor_id, state, started_at, outcome, outcome_on, closed_at) values ('"
                        + lead + "', '" + lead + "', '" + marieke
                        + "', 'CLOSED', '2026-11-20', 'WORK', '2026-11-23', '2026-11-23')");

        whileSomebodyIsAddedFor(
                Track.SHORT_ROUTE,
                () -> asStaff(() -> {
                    Trajectory closed = bean(TrajectoryRepository.class).readLocked(lead);
                    bean(CaseDesk.class).reopen(closed, null, member(), null);
                    return null;
                }));

        assertThat(one("select state from trajectory")).isEqualTo("CLOSED");
    }

    /** Begins an intake that opens a lead and has not ended yet when this is done; which is refused, because another runs. */
    private void whileSomebodyIsAddedFor(Track track, Runnable deed) throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        ExecutorService desk = Executors.newSingleThreadExecutor();
        try {
            Future<UUID> other = desk.submit(() -> asStaff(() -> {
                UUID made = addTo(track);
                opened.countDown();
                database.awaitSomebodyWaitingForALock();
                return made;
            }));
            opened.await();
            assertThat(refused(deed)).isEqualTo(LeadRefused.Why.ANOTHER_RUNS);
            assertThat(one("select track from lead where id = '" + other.get() + "'"))
                    .isEqualTo(track.name());
        } finally {
            desk.shutdownNow();
        }
    }

    @Test
    void ofTwoEqualFormsAtOnceTheSecondFindsTheLeadOfTheFirst() throws Exception {
        UUID form = UUID.randomUUID();
        PersonRepository persons = bean(PersonRepository.class);
        CountDownLatch looked = new CountDownLatch(1);
        ExecutorService desk = Executors.newSingleThreadExecutor();
        try {
            Future<UUID> first = desk.submit(() -> asStaff(() -> {
                assertThat(persons.leadOfForm(form)).isEmpty();
                looked.countDown();
                database.awaitSomebodyWaitingForALock();
                UUID intake = UUID.randomUUID();
                persons.addIntake(intake, kim, "PHONE", null, marieke, form, NOW);
                return addTo(Track.SHORT_ROUTE, intake);
            }));
            looked.await();
            List<UUID> found = asStaff(() -> persons.leadOfForm(form));
            assertThat(found).hasSize(1).containsExactly(first.get());
        } finally {
            desk.shutdownNow();
        }
    }

    private UUID addTo(Track track) {
        return addTo(track, UUID.randomUUID());
    }

    private UUID addTo(Track track, UUID subject) {
        return bean(LeadIntake.class)
                .receive(
                        new Signal(SignalKind.INTAKE, kim, subject, "Kwam langs"),
                        UrgencyPolicy.Urgency.NORMAL,
                        new TrackPolicy.Decision(track, "Gekozen bij de intake: omdat"))
                .leadId();
    }

    @Test
    void anEndedLeadKeepsAFileInTheCaseloadOnlyWhileItsOutcomeIsToBeChecked() throws SQLException {
        UUID lead = receive(SignalKind.PLAN, "Toekomstplan");
        run("update lead set state = 'ACCEPTED', advisor_id = '" + marieke + "'");
        assertThat(inCaseload()).isTrue();
        run("insert into trajectory (id, lead_id, advisor_id, state, started_at) values ('" + lead + "', '" + lead
                + "', '" + marieke + "', 'OPEN', '2026-11-23')");
        run("insert into outcome_check (id, trajectory_id, months, due_on) values ('" + lead + "', '" + lead
                + "', 3, '2027-02-23')");
        run("update lead set ended_at = '2026-11-23', end_reason = 'TRAJECTORY_ENDED'");
        assertThat(inCaseload()).as("asked after three months").isTrue();

        run("update outcome_check set cancelled_at = '2026-11-24'");
        assertThat(inCaseload()).isFalse();
    }

    private boolean inCaseload() {
        return asStaff(() -> bean(LookRepository.class).inCaseload(kim, marieke, TODAY));
    }

    /** As staff do who add somebody whom they recognise. */
    private UUID add(IntakeFacts facts) {
        return asStaff(() -> {
            LeadIntake intake = bean(LeadIntake.class);
            LeadIntake.Advice advice = intake.advise(kim, facts);
            return intake.receive(
                            new Signal(SignalKind.INTAKE, kim, UUID.randomUUID(), "Belde"),
                            advice.urgency().urgency(),
                            advice.track())
                    .leadId();
        });
    }

    private void weigh(UUID lead, IntakeFacts facts, Track track, String reason) {
        weighAs(marieke, lead, facts, track, reason);
    }

    private void weighAs(UUID by, UUID lead, IntakeFacts facts, Track track, String reason) {
        asStaff(() -> {
            bean(TrackDesk.class).weigh(bean(LeadRepository.class).readLocked(lead), by, facts, track, reason);
            return null;
        });
    }

    private static Enum<?> refused(Runnable deed) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(LeadRefused.class, deed::run)
                .why();
    }

    private void putForward(String kind, String state) throws SQLException {
        run(("insert into referring_organisation values ('%1$s', '%3$s', '%3$s');"
                        + "insert into mentor values ('%1$s', '%1$s', 'Mentor', 'm-%1$s@mentor.example', true);"
                        + "insert into referral (id, organisation_id, mentor_id, person_id, named, reason,"
                        + " young_person_knows, state, form_key, received_at) values ('%1$s', '%1$s', '%1$s', '%2$s',"
                        + " 'Kim', 'NO_CONTACT', true, '%4$s', '%1$s', '2026-11-20')")
                .formatted(UUID.randomUUID(), kim, kind, state));
    }

    private static String one(String query) throws SQLException {
        return database.value(query);
    }

    private UUID receive(SignalKind kind, String summary) {
        return asStaff(() -> bean(LeadIntake.class)
                .receive(new Signal(kind, kim, UUID.randomUUID(), summary))
                .leadId());
    }

    private void contact(UUID leadId) {
        asStaff(() -> {
            Lead lead = bean(LeadRepository.class).readLocked(leadId);
            lead.take(member());
            lead.contactTried(clock.instant());
            bean(LeadRepository.class)
                    .add(new ContactAttempt(
                            lead,
                            member(),
                            new ContactAttempt.Noted(UUID.randomUUID(), ContactChannel.PHONE, true, "", null, null),
                            clock.instant()));
            return null;
        });
    }

    private List<DutyRepository.Duty> asked() {
        return asStaff(() -> bean(DutyRepository.class).due(marieke, TODAY, 10)).stream()
                .filter(duty -> duty.kind() == DutyRepository.Kind.NEW_SIGNAL)
                .toList();
    }

    private StaffMember member() {
        return bean(StaffRepository.class).read(marieke);
    }

    private static <T> T bean(Class<T> type) {
        return transactions.beans().get(type);
    }

    private <T> T asStaff(Supplier<T> work) {
        return transactions.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), marieke, "Marieke"), DbRole.STAFF, work);
    }

    private static void run(String sql) throws SQLException {
        database.run(sql);
    }
}
