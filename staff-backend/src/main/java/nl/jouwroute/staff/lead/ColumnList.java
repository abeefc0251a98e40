package nl.jouwroute.staff.lead;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jouwroute.staff.common.Words;

/** The long lists of which somebody may leave columns out; the column that names a person always stays. */
public enum ColumnList {
    LEADS("leads", Arrays.stream(LeadColumn.values()).map(LeadColumn::name).toArray(String[]::new)),
    /** Who was put forward. */
    REFERRALS("aanmeldingen", "ORGANISATION", "REASON", "RECEIVED", "INVITATION", "TELL_BY"),
    /** Who is in a campaign. */
    GROUP("groep", "FLYER", "MESSAGE", "CALLS", "STANDING"),
    /** The advisors, for a coordinator. */
    TEAM("team", "HOURS", "OPEN", "RUNNING", "LOAD", "WAITING", "LATE", "OLDEST", "AWAY");

    private final String key;
    private final List<String> names;

    ColumnList(String key, String... names) {
        this.key = key;
        this.names = List.of(names);
    }

    /** The name under which the choice is kept. */
    String key() {
        return key;
    }

    /** The address of its page below the context. */
    public String path() {
        return "/" + key;
    }

    /** A column that can be left out. */
    public record Column(String name, String title) {}

    /** Its columns, in their order. */
    public List<Column> columns() {
        return names.stream()
                .map(name -> new Column(name, Words.text("column." + name)))
                .toList();
    }

    /** Those of its columns that are among these; all when none is. */
    Set<String> chosen(List<String> wanted) {
        Set<String> chosen = names.stream().filter(wanted::contains).collect(Collectors.toSet());
        return chosen.isEmpty() ? Set.copyOf(names) : chosen;
    }

    /**
     * Whether it has this column.
     *
     * @throws IllegalArgumentException otherwise: a page asks for a column that there is not
     */
    void require(String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException(this + " has no column " + name);
        }
    }
}
