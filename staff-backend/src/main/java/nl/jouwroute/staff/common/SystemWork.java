package nl.jouwroute.staff.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Marks work of the present thread as the system's own: a background job, the start of the server, a log-in under
 * way. While it runs, {@link StaffCallerContext} answers with the system as caller; no request's user shows through.
 */
@ApplicationScoped
public class SystemWork {

    private static final ThreadLocal<String> ORIGIN = new ThreadLocal<>();

    /** Does a job's work as the system; the audit calls it JOB. */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    /** As {@link #run(Runnable)}, with an answer. */
    public <T> T run(Supplier<T> work) {
        return withOrigin("JOB", work);
    }

    /** Work of the system for a visitor who is not logged in yet; the audit calls it STAFF. */
    public <T> T forVisitor(Supplier<T> work) {
        return withOrigin("STAFF", work);
    }

    private static <T> T withOrigin(String origin, Supplier<T> work) {
        String before = ORIGIN.get();
        ORIGIN.set(origin);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ORIGIN.remove();
            } else {
                ORIGIN.set(before);
            }
        }
    }

    /** Where the system's work under way came from; null when the present thread does none. */
    static String originUnderWay() {
        return ORIGIN.get();
    }
}
