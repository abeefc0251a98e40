package nl.jouwroute.systemtest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What residents do on the portal until there is a lead, and that lead's facts behind the scenes. */
final class LeadCase {

    private static final Duration ENCODING = Duration.ofMinutes(3);

    private final TestSystem system;

    LeadCase(TestSystem system) {
        this.system = system;
    }

    /** Answers a question of each of two chapters and sends the plan. */
    void sendPlan(Visitor resident) {
        sendPlan(resident, "Ik werk in een winkel.");
    }

    /** The same with these words. */
    void sendPlan(Visitor resident, String words) {
        resident.get("/mijn/plan/nu-dag")
                .form("verder")
                .choose("keuze", "1")
                .set("antwoord", words)
                .submit();
        resident.get("/mijn/plan/controleren").form("stuur").submit();
    }

    /** Five qualities and two mornings. */
    void fillProfile(Visitor resident) {
        for (String quality : List.of("op-tijd", "leer-snel", "rustig", "netjes", "geduld")) {
            resident.get("/mijn/profiel")
                    .form("Zet erbij")
                    .choose("tijd", "MONDAY-MORNING")
                    .choose("tijd", "FRIDAY-MORNING")
                    .set("uren", "24")
                    .choose("vanaf", "NOW")
                    .set("eigenschap", quality)
                    .submit();
        }
    }

    /** Sends a film that an advisor may see, and waits until it can be watched. */
    UUID sendVideo(Visitor resident, Path film) throws IOException {
        UUID video = new TusClient(resident).send(film, "ja");
        Waiting.within(ENCODING)
                .until(
                        () -> system.database()
                                .rows("select state from video_cv where id = ?", video)
                                .get(0)
                                .get("state"),
                        "READY"::equals);
        return video;
    }

    /** Captions of a video, as if an advisor had typed them. */
    void caption(UUID video) {
        system.database()
                .change(
                        "insert into video_caption (video_id, resident_id, version, lang, vtt, staff_id, written_at)"
                                + " select id, resident_id, 1, 'nl', ?, '00000000-0000-4000-8000-000000000001', ready_at"
                                + " from video_cv where id = ?",
                        "WEBVTT\n\n00:00:00.000 --> 00:00:04.000\nHallo\n",
                        video);
    }

    /** A lead about somebody with one e-mail address, as an intake made it without the portal; answers its id. */
    UUID lead(String address) {
        UUID person = UUID.randomUUID();
        UUID lead = UUID.randomUUID();
        Timestamp now = Timestamp.from(Instant.now());
        system.database()
                .change("insert into person (id, called, created_at) values (?, ?, ?)", person, "Noor Toets", now);
        system.database()
                .change(
                        "insert into contact_point (id, person_id, kind, address, verified_at) values (?, ?, 'EMAIL', ?, ?)",
                        UUID.randomUUID(),
                        person,
                        address,
                        now);
        system.database()
                .change(
                        "insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at)"
                                + " values (?, ?, 'SHORT_ROUTE', 'Zelf aangemeld', 'NEW', ?, ?)",
                        lead,
                        person,
                        now,
                        Timestamp.from(Instant.now().plus(Duration.ofDays(2))));
        system.database()
                .change(
                        "insert into lead_signal (id, lead_id, kind, subject_id, summary, at) values (?, ?, 'PLAN', ?, 'Plan', ?)",
                        UUID.randomUUID(),
                        lead,
                        UUID.randomUUID(),
                        now);
        return lead;
    }

    /** The leads about whoever has this address. */
    List<UUID> leadsOf(String address) {
        return system
                .database()
                .rows(
                        "select distinct l.id from lead l join contact_point c on c.person_id = l.person_id where c.address = ?",
                        address)
                .stream()
                .map(row -> (UUID) row.get("id"))
                .toList();
    }

    /** What the audit keeps about whoever has this address, done by staff. */
    List<String> staffActions(String address) {
        return system
                .database()
                .rows(
                        "select distinct a.action from audit_entry a join contact_point c on c.person_id = a.person_id"
                                + " where c.address = ? and a.actor_kind = 'STAFF'",
                        address)
                .stream()
                .map(row -> (String) row.get("action"))
                .toList();
    }

    /** An advisor takes the lead about whoever has this address, and proposes two times. */
    void proposeTimes(String address) {
        Staff staff = new Staff(system);
        Visitor advisor = staff.visitor(staff.newAccount("ADVISOR"));
        String lead = "/staff/lead/" + leadsOf(address).get(0);
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(9);
        advisor.get(lead).form("pak").submit();
        advisor.get(lead)
                .form("stelvoor")
                .set("waar", "Tiem, Lingenstraat")
                .set("tijd1", day + "T10:00")
                .set("tijd2", day + "T13:30")
                .submit();
    }

    /** One value of a lead's row. */
    Object of(UUID lead, String column) {
        return system.database()
                .rows("select * from lead where id = ?", lead)
                .get(0)
                .get(column);
    }

    /** Where a video stands. */
    Object stateOfVideo(UUID video) {
        return system.database()
                .rows("select state from video_cv where id = ?", video)
                .get(0)
                .get("state");
    }

    long attempts(UUID lead) {
        return system.database().number("select count(*) from contact_attempt where lead_id = ?", lead);
    }
}
