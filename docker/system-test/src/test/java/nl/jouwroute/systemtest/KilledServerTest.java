package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.jouwroute.launcher.JouwRouteSystem;
import org.junit.jupiter.api.Test;

/**
 * A submission is never lost: servers are killed at random moments while plans are sent in, and afterwards every one
 * that a resident saw confirmed is there once, as plan version, as signal and as mail. For a while two servers work on
 * the one database: what an editor publishes is soon on both, and when one is killed its residents go on at the other.
 */
@SystemTest
class KilledServerTest {

    private static final int RESIDENTS = 5;
    private static final int SUBMISSIONS_EACH = 10;
    private static final int KILLS = 4;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String STEP = "/stap/rmc";
    private static final int TRIES = 200;
    private static final String QUESTION = "/mijn/plan/nu-dag";

    private final TestSystem system;
    private final AtomicInteger confirmedSoFar = new AtomicInteger();
    private final AtomicBoolean serverIsUp = new AtomicBoolean(true);
    private final AtomicReference<JouwRouteSystem.Node> second = new AtomicReference<>();
    private final AtomicInteger sentToSecond = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> confirmed = new ConcurrentLinkedQueue<>();

    KilledServerTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void everyAcknowledgedSubmissionIsThereOnce() throws InterruptedException, ExecutionException {
        for (String setting : List.of("fsync", "synchronous_commit")) {
            assertThat(system.database().text("show " + setting)).as(setting).isEqualTo("on");
        }
        List<Residents.LoggedIn> residents = new ArrayList<>();
        for (int i = 0; i < RESIDENTS; i++) {
            residents.add(new Residents(system).newcomer());
        }
        ExecutorService threads = Executors.newFixedThreadPool(RESIDENTS + 1);
        try {
            List<Future<?>> work = new ArrayList<>();
            residents.forEach(resident -> work.add(threads.submit(() -> submitAll(resident))));
            killAtRandomMoments(threads);
            for (Future<?> each : work) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
            Optional.ofNullable(second.get()).ifPresent(JouwRouteSystem.Node::close);
        }

        assertThat(sentToSecond).as("sent in at the second server").hasPositiveValue();
        assertThat(confirmed).hasSize(RESIDENTS * SUBMISSIONS_EACH).doesNotHaveDuplicates();
        confirmed.forEach(this::isThereOnceAsVersionSignalAndMail);
        noHalfRows();
    }

    /**
     * Kills when some of the submissions are through, a random moment after that; the seed is in the report. With the
     * second kill comes a second server, and the third kill is that one's: nobody waits for it to come back.
     */
    private void killAtRandomMoments(ExecutorService threads) throws InterruptedException, ExecutionException {
        long seed = System.nanoTime();
        System.out.println("[killed server] seed " + seed);
        Random random = new Random(seed);
        for (int kill = 1; kill <= KILLS; kill++) {
            await(kill, random);
            if (kill == 3) {
                second.getAndSet(null).close();
                continue;
            }
            serverIsUp.set(false);
            system.running().killServer();
            Future<JouwRouteSystem.Node> other = kill == 2 ? threads.submit(system.running()::startNode) : null;
            system.running().restartServer();
            if (other != null) {
                second.set(other.get());
                whatIsPublishedIsSoonOnBoth(second.get().origin());
            }
            serverIsUp.set(true);
        }
    }

    private void await(int kill, Random random) {
        int threshold = RESIDENTS * SUBMISSIONS_EACH * kill / (KILLS + 1);
        Waiting.within(Duration.ofMinutes(5)).until(() -> confirmedSoFar.get() >= threshold);
        long moment = System.nanoTime() + random.nextInt(300_000_000);
        while (System.nanoTime() < moment) {
            Thread.onSpinWait();
        }
    }

    /** Published at the first server, seen at both without a restart; and back again. */
    private void whatIsPublishedIsSoonOnBoth(String otherOrigin) {
        Visitor here = system.visitor();
        Visitor there = here.at(otherOrigin);
        String before = here.get(STEP).heading();
        assertThat(there.get(STEP).heading()).isEqualTo(before);
        long published = system.database().number("select number from route_edition where state = 'PUBLISHED'");
        String title = "Praat met RMC, " + letters().substring(0, 8);
        Visitor editor = new Staff(system).visitor(Staff.EDITOR);
        editor.get("/staff" + STEP).form("bewaar").set("title-nl", title).submit();
        editor.get("/staff/inhoud").form("publiceer").submit();
        Waiting.within(SOON).untilAsserted(() -> {
            assertThat(here.get(STEP).heading()).isEqualTo(title);
            assertThat(there.get(STEP).heading()).isEqualTo(title);
        });
        editor.get("/staff/editie/" + published).form("publiceerweer").submit();
        Waiting.within(SOON).untilAsserted(() -> {
            assertThat(here.get(STEP).heading()).isEqualTo(before);
            assertThat(there.get(STEP).heading()).isEqualTo(before);
        });
        Page content = editor.get("/staff/inhoud");
        if (content.document().selectFirst("#reset") != null) {
            content.form("reset").submit();
        }
    }

    private void submitAll(Residents.LoggedIn resident) {
        for (int i = 1; i <= SUBMISSIONS_EACH; i++) {
            String token = "kenmerk " + letters();
            boolean odd = i % 2 == 1;
            untilDone(() -> answer(any(resident, odd), token));
            untilDone(() -> send(any(resident, !odd), token));
            confirmed.add(token);
            confirmedSoFar.incrementAndGet();
        }
    }

    /** A proxy sends each request to any server that is there. */
    private Visitor any(Residents.LoggedIn resident, boolean elsewhere) {
        JouwRouteSystem.Node other = second.get();
        if (!elsewhere || other == null) {
            return resident.visitor();
        }
        sentToSecond.incrementAndGet();
        return resident.visitor().at(other.origin());
    }

    /** As a person does: when the page does not come, try again until it does. */
    private void untilDone(Callable<Boolean> step) {
        for (int i = 0; i < TRIES; i++) {
            Waiting.within(Duration.ofMinutes(10)).until(serverIsUp::get);
            try {
                if (step.call()) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // the server went away in the middle of it: whether it was done is for the next try to see
                Thread.yield();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("a step does not succeed after " + TRIES + " tries");
    }

    /** Unique, and without digits: now and then nine of them look like a citizen service number, which is asked about. */
    private static String letters() {
        return UUID.randomUUID()
                .toString()
                .codePoints()
                .map(c -> Character.isDigit(c) ? c - '0' + 'q' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean answer(Visitor visitor, String token) {
        Page question = visitor.get(QUESTION);
        if (question.status() != 200) {
            return false;
        }
        Page next = question.form("verder").set("antwoord", token).submit();
        return next.status() == 200 && !next.path().equals(QUESTION);
    }

    /** True only when the resident sees the confirmation of the plan with this answer in it. */
    private static boolean send(Visitor visitor, String token) {
        Page check = visitor.get("/mijn/plan/controleren");
        if (check.status() != 200 || !check.text().contains(token)) {
            return false;
        }
        if (check.document().selectFirst("#stuur") == null) {
            // sent by a try whose answer got lost: the page says that it was sent
            return true;
        }
        Page receipt = check.form("stuur").submit();
        return receipt.status() == 200 && receipt.path().equals("/mijn/plan/insturen");
    }

    private void isThereOnceAsVersionSignalAndMail(String token) {
        List<Map<String, Object>> versions =
                system.database().rows("select id from plan_version where content::text like '%' || ? || '%'", token);
        assertThat(versions).as("versions with " + token).hasSize(1);
        Object version = versions.get(0).get("id");
        assertThat(system.database()
                        .number("select count(*) from lead_signal where kind = 'PLAN' and subject_id = ?", version))
                .as("signals of " + token)
                .isEqualTo(1);
        Map<String, Object> notification = system
                .database()
                .rows("select id from notification where kind = 'PLAN_RECEIVED' and subject_id = ?", version)
                .stream()
                .reduce((one, other) -> {
                    throw new AssertionError("two messages about one submission");
                })
                .orElseThrow(() -> new AssertionError("no message about " + token));
        String messageId = "<" + notification.get("id") + "@gemeente.example>";
        Waiting.within(Duration.ofMinutes(5)).untilAsserted(() -> assertThat(system.mailbox().all().stream()
                        .filter(mail -> mail.messageId().equals(messageId))
                        .count())
                .as("mails about " + token + "; one may be sent again after a kill, with the same id")
                .isBetween(1L, 2L));
    }

    private void noHalfRows() {
        assertThat(system.database()
                        .number("select count(*) from plan_version v where not exists"
                                + " (select from lead_signal s where s.subject_id = v.id)"
                                + " or not exists (select from notification n where n.subject_id = v.id)"))
                .isZero();
    }
}
