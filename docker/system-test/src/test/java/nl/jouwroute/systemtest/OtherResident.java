package nl.jouwroute.systemtest;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A resident whom a mentor put forward, with one of everything that somebody else has no business with. */
final class OtherResident {

    /** Tables of things that belong to nobody in particular, so that their ids lead on to other people. */
    private static final String SHARED =
            "('group_session', 'room', 'session_kind', 'session_facilitator', 'staff_member',"
                    + " 'mentor', 'referring_organisation', 'route_edition', 'meeting_place', 'meeting_time', 'audit_entry', 'flyway_schema_history', 'demo_history')";

    private final TestSystem system;
    private final Residents residents;
    private final Sessions sessions;
    private final Visitor visitor;
    private final Visitor mentor;
    private final String address = TestSystem.newAddress();
    private final String invitation;
    private final String upload;
    private final List<String> bookings;

    OtherResident(TestSystem system) throws IOException {
        this.system = system;
        this.residents = new Residents(system);
        this.sessions = new Sessions(system);
        Schools schools = new Schools(system);
        mentor = schools.logIn(schools.newMentor());
        schools.refer(mentor, "Bo", address);
        invitation = schools.invitation(address);
        visitor = system.visitor();
        schools.join(visitor, invitation, address);
        record();
        makePlan(visitor);
        aim(visitor);
        new LeadCase(system).proposeTimes(address);
        bookings = List.of(booked(), waiting(), offered());
        sendVideo();
        new LeadCase(system).caption(UUID.fromString(video()));
        upload = startUpload();
    }

    Visitor visitor() {
        return visitor;
    }

    /** Who put this resident forward. */
    Visitor mentor() {
        return mentor;
    }

    String address() {
        return address;
    }

    /** Where the invitation leads. */
    String invitation() {
        return invitation;
    }

    /** Where a film is on its way to. */
    String upload() {
        return upload;
    }

    /** Where the bookings stand: a seat, a place in line, a seat on offer. */
    List<String> bookings() {
        return bookings;
    }

    /** Every id in a row that leads to this person: by the account, the person, and then on from there. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        ids.add(system.database().text("select resident_id from login_address where address = ?", address));
        ids.add(system.database().text("select person_id from contact_point where address = ?", address));
        List<String> tables = tables(" and c.relname not in " + SHARED
                + " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id'"
                + " and a.atttypid = 'uuid'::regtype)");
        for (int round = 0; round < 3; round++) {
            String mark = String.join("|", ids);
            for (String table : tables) {
                system.database()
                        .rows("select t.id from " + table + " t where to_jsonb(t)::text ~ ?", mark)
                        .forEach(row -> ids.add(row.get("id").toString()));
            }
        }
        return ids;
    }

    /** Every row, of whatever table, in which one of these ids or a session of this resident's stands; not what only notes it. */
    Map<String, Set<String>> rows(Set<String> ids) {
        Set<String> marks = new HashSet<>(ids);
        bookings.forEach(booking -> marks.add(system.database()
                .text("select session_id from booking where id = cast(? as uuid)", booking.replaceAll(".*/", ""))));
        String mark = String.join("|", marks);
        Map<String, Set<String>> rows = new TreeMap<>();
        for (String table : tables(" and c.relname not in ('audit_entry', 'scheduled_tasks')")) {
            Set<String> found = new HashSet<>();
            system.database()
                    .rows("select to_jsonb(t)::text as row from " + table + " t where to_jsonb(t)::text ~ ?", mark)
                    .forEach(row -> found.add((String) row.get("row")));
            rows.put(table, found);
        }
        return rows;
    }

    private List<String> tables(String condition) {
        return system
                .database()
                .rows("select c.relname from pg_class c where c.relkind = 'r'"
                        + " and c.relnamespace = 'public'::regnamespace" + condition)
                .stream()
                .map(row -> (String) row.get("relname"))
                .toList();
    }

    /** Nothing is still on its way to the mailbox: from now on only a stranger could change a row. */
    void awaitQuiet() {
        Waiting.patiently()
                .until(
                        () -> system.database()
                                .number(
                                        "select count(*) from notification where state = 'QUEUED' and address = ?",
                                        address),
                        waiting -> waiting == 0);
    }

    String recording() {
        return system.database()
                .text(
                        "select s.id from spoken_answer s join login_address l on l.resident_id = s.resident_id"
                                + " where l.address = ?",
                        address);
    }

    String video() {
        return system.database()
                .text(
                        "select v.id from video_cv v join login_address l on l.resident_id = v.resident_id"
                                + " where l.address = ? and v.ready_at is not null",
                        address);
    }

    String plan() {
        return system.database()
                .text(
                        "select p.id from future_plan p join login_address l on l.resident_id = p.resident_id where l.address = ?",
                        address);
    }

    String goal() {
        return own("goal");
    }

    String step() {
        return own("plan_step");
    }

    String appointment() {
        return own("appointment");
    }

    private String own(String table) {
        return system.database()
                .text(
                        "select t.id from " + table
                                + " t join login_address l on l.resident_id = t.resident_id where l.address = ?",
                        address);
    }

    String referral() {
        return system.database()
                .text(
                        "select r.id from referral r join contact_point c on c.person_id = r.person_id where c.address = ?",
                        address);
    }

    /** Answers one question and sends the plan in. */
    static void makePlan(Visitor visitor) {
        visitor.get("/mijn/plan/nu-dag").form("verder").choose("keuze", "1").submit();
        visitor.get("/mijn/plan/controleren").form("stuur").submit();
    }

    /** Writes down a goal and a step. */
    static void aim(Visitor visitor) {
        for (String page : List.of("/mijn/plan/doel", "/mijn/plan/mijn-stap")) {
            visitor.get(page).form("verder").set("tekst", "Ik leer lassen").submit();
        }
    }

    /** An answer that is spoken, and can be played. */
    private void record() throws IOException {
        visitor.get("/mijn/plan/praten/nu-gedaan")
                .form("verstuur")
                .attach("geluid", Films.voice(), "audio/webm")
                .submit();
        Waiting.patiently()
                .until(
                        () -> system.database()
                                .number(
                                        "select count(*) from spoken_answer s join login_address l"
                                                + " on l.resident_id = s.resident_id where l.address = ? and s.state = 'READY'",
                                        address),
                        ready -> ready == 1);
    }

    private String booked() {
        return visitor.get(sessions.create(5, Duration.ofDays(7)))
                .form("inschrijf")
                .choose("contact", "nee")
                .submit()
                .path();
    }

    /** Two seats, in line behind somebody else. */
    private String waiting() {
        String session = sessions.create(1, Duration.ofDays(9));
        take(session);
        return visitor.get(session)
                .form("inschrijf")
                .choose("mee", "ja")
                .submit()
                .path();
    }

    /** A seat that came free and is kept for this resident. */
    private String offered() {
        String session = sessions.create(1, Duration.ofDays(11));
        Residents.LoggedIn first = residents.newcomer();
        String place = first.visitor()
                .get(session)
                .form("inschrijf")
                .choose("contact", "nee")
                .submit()
                .path();
        String mine = visitor.get(session).form("inschrijf").submit().path();
        first.visitor().get(place).form("afmelding").submit();
        return mine;
    }

    private void take(String session) {
        residents
                .newcomer()
                .visitor()
                .get(session)
                .form("inschrijf")
                .choose("contact", "nee")
                .submit();
    }

    private void sendVideo() throws IOException {
        visitor.get("/mijn/video")
                .form("Verstuur mijn video")
                .choose("review", "ja")
                .attach("bestand", Films.webm(), "video/webm")
                .submit();
        Waiting.patiently()
                .until(
                        () -> system.database()
                                .number(
                                        "select count(*) from video_cv v join login_address l on l.resident_id = v.resident_id"
                                                + " where l.address = ? and v.state = 'READY'",
                                        address),
                        ready -> ready == 1);
    }

    private String startUpload() {
        HttpRequest.Builder request = visitor.request("/mijn/video/upload")
                .header("Origin", system.origin())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "1000000")
                .header("Upload-Metadata", "review bmVl")
                .POST(BodyPublishers.noBody());
        String location = visitor.send(request).headers().firstValue("Location").orElseThrow();
        return location.startsWith("http") ? location.substring(system.origin().length()) : location;
    }
}
