package nl.jouwroute.systemtest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Checks HTML beside the browser, which meanwhile goes on to the next page. */
final class HtmlDesk implements AutoCloseable {

    private final ExecutorService desk = Executors.newSingleThreadExecutor();
    private final HtmlChecker checker = new HtmlChecker();
    private final List<Future<List<String>>> found = new ArrayList<>();

    /** Takes a page in. */
    void check(String name, String html) {
        found.add(desk.submit(() ->
                checker.errors(html).stream().map(error -> name + ": " + error).toList()));
    }

    /** The errors in all pages so far. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (Future<List<String>> page : found) {
            try {
                errors.addAll(page.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return errors;
    }

    @Override
    public void close() {
        desk.shutdownNow();
    }
}
