package nl.jouwroute.staff.common;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server's threads as the scheduler wants them: it shuts its executor down and waits for the last work, which a
 * managed one refuses; the server itself ends those.
 */
final class ContainerThreads extends AbstractExecutorService {

    private final ManagedExecutorService threads;
    private final Phaser underWay = new Phaser(1);
    private volatile boolean shutDown;

    ContainerThreads(ManagedExecutorService threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable work) {
        underWay.register();
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                underWay.arriveAndDeregister();
            }
        });
    }

    @Override
    public void shutdown() {
        if (!shutDown) {
            shutDown = true;
            underWay.arriveAndDeregister();
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }

    @Override
    public boolean isTerminated() {
        return underWay.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            underWay.awaitAdvanceInterruptibly(0, timeout, unit);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
