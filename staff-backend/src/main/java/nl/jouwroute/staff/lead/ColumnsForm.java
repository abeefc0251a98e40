package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which columns of the lists on a page are shown; {@link ColumnsServlet} keeps what is chosen. */
@Named("columns")
@RequestScoped
public class ColumnsForm {

    @Inject
    private KeepColumns keepColumns;

    private final Map<ColumnList, Set<String>> shown = new EnumMap<>(ColumnList.class);

    /**
     * Whether this column is shown.
     *
     * @throws IllegalArgumentException when the list has none of this name
     */
    public boolean has(String list, String name) {
        ColumnList one = ColumnList.valueOf(list);
        one.require(name);
        return shown.computeIfAbsent(one, keepColumns::columns).contains(name);
    }

    /** All columns of a list that can be left out. */
    public List<ColumnList.Column> all(String list) {
        return ColumnList.valueOf(list).columns();
    }
}
