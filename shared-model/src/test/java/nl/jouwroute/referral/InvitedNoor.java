package nl.jouwroute.referral;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.referral.ReferralListRepository.Call;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;

/** Noor, whom the mentor of a school put forward and who was invited on 2 November: everything about her has one id. */
final class InvitedNoor implements AutoCloseable {

    final UUID id = UUID.randomUUID();
    final MovableClock clock = new MovableClock(Instant.EPOCH);
    final Transactions portal;

    private final TestDatabase database;
    private final Transactions backEnd;

    InvitedNoor(String name) {
        database = TestDatabase.create(name);
        backEnd = new Transactions(database.url(), "backend", "test", 2).at(clock);
        portal = new Transactions(database.url(), "portal", "test", 2).at(clock);
    }

    @Override
    public void close() {
        backEnd.close();
        portal.close();
    }

    /** As on the first day. */
    void invite() throws SQLException {
        run("truncate notification, referral, lead, person, mentor, referring_organisation, staff_member cascade");
        run(
                "insert into staff_member (id, name, email, created_at) values ('%1$s', 'Marieke', '%1$s@tiem.example', '2026-11-01Z')");
        run("insert into referring_organisation values ('%1$s', 'School', 'SCHOOL')");
        run("insert into mentor values ('%1$s', '%1$s', 'Mentor', 'm-%1$s@school.example', true)");
        invite(id, "2026-11-02T10:00:00Z", "+31612345678");
    }

    /** Somebody else is invited by the same mentor; everything about them has this id. */
    void invite(UUID who, String at, String phone) throws SQLException {
        run(("insert into person (id, called, created_at) values ('%1$s', 'Noor', '%2$s');"
                        + "insert into contact_point (id, person_id, kind, address) values ('%1$s', '%1$s', 'MOBILE', '%3$s');"
                        + "insert into referral (id, organisation_id, mentor_id, person_id, named, reason, young_person_knows, state,"
                        + " form_key, received_at) values ('%1$s', '%4$s', '%4$s', '%1$s', 'Noor', 'NO_CONTACT', true, 'INVITED',"
                        + " '%1$s', '%2$s');"
                        + "insert into invitation (id, referral_id, person_id, token_hash, created_at, expires_at)"
                        + " values ('%1$s', '%1$s', '%1$s', '%1$s', '%2$s', '2026-12-02Z');"
                        + "insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at)"
                        + " values ('%1$s', '%1$s', 'YOUTH_PREVENTION', '', 'NEW', '%2$s', '2026-11-03Z')")
                .formatted(who, at, phone, id));
    }

    /** Somebody called and reached nobody; the next day to call in SQL. */
    void attempt(UUID lead, String at, String next) throws SQLException {
        run("insert into contact_attempt (id, lead_id, staff_id, channel, reached, form_key, at, next_step_on) values"
                + " (gen_random_uuid(), '" + lead + "', '%1$s', 'PHONE', false, gen_random_uuid(), '" + at + "', "
                + next + ")");
    }

    /** How many are reminded then. */
    int remindAt(String instant) {
        clock.set(Instant.parse(instant));
        return as(() -> bean(FollowUp.class).remind());
    }

    /** Who is to be called then, in order. */
    List<UUID> callsAt(String instant) {
        clock.set(Instant.parse(instant));
        LocalDate today = LocalDate.parse(instant.substring(0, 10));
        return as(() -> bean(ReferralListRepository.class)
                        .calls(
                                bean(FollowUp.class).callsFrom(),
                                today,
                                today.atStartOfDay(ZoneOffset.UTC).toInstant(),
                                10))
                .stream()
                .map(Call::referralId)
                .toList();
    }

    /** A mentor of the school. */
    static Caller mentor(UUID id) {
        return new Caller(Set.of(Actor.ANYONE, Actor.MENTOR), id, "Mentor");
    }

    <T> T bean(Class<T> type) {
        return backEnd.beans().get(type);
    }

    <T> T as(Supplier<T> work) {
        return backEnd.as(Caller.SYSTEM, DbRole.STAFF, work);
    }

    void run(String sql) throws SQLException {
        database.run(sql.replace("%1$s", id.toString()));
    }

    List<String> list(String sql) throws SQLException {
        return database.list(sql);
    }
}
