package nl.jouwroute.staff.common;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** Runs the {@link RecurringWork} of all features, each on one node at a time, by rows in the one database. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:app/concurrent/jobs", maxAsync = 16)
public class Jobs {

    private static final Duration POLL = Duration.ofMillis(500);
    /** A killed node's work is taken over after four of these. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LAST_WORK = Duration.ofSeconds(10);

    @Resource(lookup = "java:app/jdbc/db")
    private DataSource database;

    @Resource(lookup = "java:app/concurrent/jobs")
    private ManagedExecutorService threads;

    @Inject
    private Settings settings;

    @Inject
    @Any
    private Instance<RecurringWork> works;

    @Inject
    private JobTurn turn;

    private Scheduler scheduler;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (!settings.flag(Setting.JOBS_ENABLED)) {
            return;
        }
        List<RecurringTask<?>> tasks =
                works.stream().<RecurringTask<?>>map(this::task).toList();
        scheduler = Scheduler.create(database)
                .startTasks(tasks)
                .executorService(new ContainerThreads(threads))
                .threads(tasks.size() + 1)
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORK)
                .serializer(new JsonSerializer())
                .build();
        scheduler.start();
    }

    private RecurringTask<?> task(RecurringWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every()))
                .execute((instance, context) -> turn.take(work));
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
