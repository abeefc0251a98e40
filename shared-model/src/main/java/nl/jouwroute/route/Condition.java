package nl.jouwroute.route;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a question is asked or a step is shown: every tag of {@code all}, at least one of {@code any}, none of
 * {@code none}. An empty part is true.
 */
public record Condition(List<String> all, List<String> any, List<String> none) {

    /** Always true. */
    public static final Condition ALWAYS = new Condition(List.of(), List.of(), List.of());

    public Condition {
        all = List.copyOf(all);
        any = List.copyOf(any);
        none = List.copyOf(none);
    }

    /** Whether it holds for somebody whose answers gave these tags. */
    public boolean holdsFor(Set<String> tags) {
        return tags.containsAll(all) && (any.isEmpty() || any.stream().anyMatch(tags::contains)) && noneIn(tags);
    }

    private boolean noneIn(Collection<String> tags) {
        return none.stream().noneMatch(tags::contains);
    }

    /** Whether it asks for nothing, so that it always holds. */
    public boolean isEmpty() {
        return all.isEmpty() && any.isEmpty() && none.isEmpty();
    }

    /** Whether one of these tags is one that it asks for. */
    boolean asksFor(Collection<String> tags) {
        return Stream.concat(all.stream(), any.stream()).anyMatch(tags::contains);
    }

    /** Whether it asks for any answer at all, and not only for the absence of some. */
    boolean asksForSomething() {
        return !all.isEmpty() || !any.isEmpty();
    }

    /** Every tag that it names. */
    public List<String> tags() {
        return Stream.of(all, any, none).flatMap(Collection::stream).distinct().toList();
    }
}
