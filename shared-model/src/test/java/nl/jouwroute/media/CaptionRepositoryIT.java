package nl.jouwroute.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Language;
import nl.jouwroute.media.CaptionsRefused.Why;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Captions on a real PostgreSQL: staff write them, the resident reads them, and they go with the video. */
class CaptionRepositoryIT {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static TestDatabase database;
    private static Transactions transactions;

    @BeforeAll
    static void aVideo() throws SQLException {
        database = TestDatabase.create("captions");
        transactions = new Transactions(database.url(), "backend", "test", 2);
        run("insert into staff_member (id, name, email, created_at) values ('" + ID
                + "', 'Marieke', 'm@tiem.example', '2026-01-01')");
        run("insert into person (id, called, created_at) values ('" + ID + "', 'Kim', '2026-01-01')");
        run("insert into resident (id, person_id, created_at, last_login_at) values ('" + ID + "', '" + ID
                + "', '2026-01-01', '2026-01-01')");
    }

    @AfterAll
    static void stop() {
        transactions.close();
    }

    @Test
    void theSecondOfTwoWhoTypedIsToldAndCaptionsCanGo() throws SQLException {
        UUID video = video();
        keep(video, 0, "0:01 Hallo");

        assertThatThrownBy(() -> keep(video, 0, "0:01 Dag"))
                .isInstanceOfSatisfying(CaptionsRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(Why.CHANGED));
        keep(video, 1, "0:01 Hallo <&> allemaal");

        var kept = asStaff(() -> captions().read(video));
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.language()).isEqualTo(Language.TURKISH);
        assertThat(kept.vtt()).contains("Hallo &lt;&amp;&gt; allemaal");
        asStaff(() -> {
            captions().remove(video, 2);
            return true;
        });
        assertThat(asStaff(() -> captions().find(video))).isEmpty();
    }

    @Test
    void theResidentReadsThemWritesNoneAndTakesThemAlongWithTheVideo() throws SQLException {
        UUID video = video();
        keep(video, 0, "0:01 Hallo");
        try (Transactions portal = new Transactions(database.url(), "portal", "test", 1)) {
            Caller kim = new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), ID, "Kim");
            CaptionRepository own = portal.beans().get(CaptionRepository.class);
            VideoRepository videos = portal.beans().get(VideoRepository.class);
            assertThat(portal.as(kim, DbRole.RESIDENT, () -> own.read(video).vtt()))
                    .contains("Hallo");
            assertThatThrownBy(() -> portal.as(kim, DbRole.RESIDENT, () -> {
                        own.remove(video, 1);
                        return true;
                    }))
                    .hasStackTraceContaining("permission denied");

            portal.as(kim, DbRole.RESIDENT, () -> {
                videos.readOwn(ID, video).delete(NOW);
                return true;
            });
        }
        assertThat(asStaff(() -> captions().find(video))).isEmpty();
    }

    private static UUID video() throws SQLException {
        UUID id = UUID.randomUUID();
        run(
                "insert into video_cv (id, resident_id, state, started_at, received_at, scanned_at, scan, ready_at, duration_ms)"
                        + " values ('" + id + "', '" + ID
                        + "', 'READY', '2026-01-01', '2026-01-01', '2026-01-01', 'CLEAN',"
                        + " '2026-01-01', 60000)");
        return id;
    }

    private static void keep(UUID video, int seen, String typed) {
        asStaff(() -> {
            VideoCv locked = transactions.beans().get(VideoRepository.class).readLocked(video);
            captions()
                    .keep(
                            locked,
                            seen,
                            Language.TURKISH,
                            Captions.read(typed, locked.duration().orElse(Duration.ZERO)),
                            ID,
                            NOW);
            return true;
        });
    }

    private static CaptionRepository captions() {
        return transactions.beans().get(CaptionRepository.class);
    }

    private static void run(String sql) throws SQLException {
        try (Connection superuser = database.asSuperuser();
                Statement s = superuser.createStatement()) {
            s.execute(sql);
        }
    }

    private static <T> T asStaff(Supplier<T> work) {
        return transactions.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), ID, "Marieke"), DbRole.STAFF, work);
    }
}
