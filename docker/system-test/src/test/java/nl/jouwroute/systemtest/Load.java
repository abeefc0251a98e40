package nl.jouwroute.systemtest;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Does the same work on some threads at once and counts how much of it gets done. */
final class Load {

    private static final int THREADS = 8;

    private Load() {}

    /** One thread's work: done again and again; it ends by false or when the time is over. */
    interface Worker extends AutoCloseable {
        boolean once() throws Exception;

        @Override
        default void close() throws IOException, SQLException {}
    }

    /** How often a second the work got done in that time. */
    static double perSecond(Duration time, Callable<Worker> workers) {
        long end = System.nanoTime() + time.toNanos();
        return run(workers, () -> System.nanoTime() < end);
    }

    /** How often a second the work got done until it was all done. */
    static double perSecondUntilDone(Callable<Worker> workers) {
        return run(workers, () -> true);
    }

    /** How long each took of so many that were done one after the other, the shortest first. */
    static double[] millisecondsEach(int times, Worker worker) {
        double[] took = new double[times];
        try (worker) {
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                worker.once();
                took[i] = (System.nanoTime() - begin) / 1e6;
            }
        } catch (Exception e) {
            throw new IllegalStateException("the load could not be run", e);
        }
        Arrays.sort(took);
        return took;
    }

    private static double run(Callable<Worker> workers, BooleanSupplier goOn) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long begin = System.nanoTime();
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                counts.add(threads.submit(() -> count(workers, goOn)));
            }
            long done = 0;
            for (Future<Integer> count : counts) {
                done += count.get();
            }
            return done * 1e9 / (System.nanoTime() - begin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load could not be run", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int count(Callable<Worker> workers, BooleanSupplier goOn) throws Exception {
        int done = 0;
        try (Worker worker = workers.call()) {
            while (goOn.getAsBoolean() && worker.once()) {
                done++;
            }
        }
        return done;
    }
}
