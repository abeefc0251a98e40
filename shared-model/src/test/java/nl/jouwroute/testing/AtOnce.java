package nl.jouwroute.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people do something at the same moment. */
public final class AtOnce {

    /** What the one with this number does. */
    public interface Step<T> {
        T at(int number) throws Exception;
    }

    private AtOnce() {}

    /** What each of them came to, in the order of their numbers. */
    public static <T> List<T> each(int count, Step<T> step) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<T>> steps = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                steps.add(() -> step.at(number));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(steps)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
