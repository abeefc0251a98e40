package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.jouwroute.staff.common.Pages;

/** The form with which somebody chooses the columns of the list of leads. */
@Named("columns")
@RequestScoped
public class ColumnsForm {

    @Inject
    private KeepColumns keepColumns;

    @Inject
    private LeadSearch search;

    private Set<LeadColumn> columns;

    /** Whether this column is shown. */
    public boolean has(String name) {
        if (columns == null) {
            columns = keepColumns.columns();
        }
        return columns.contains(LeadColumn.valueOf(name));
    }

    public LeadColumn[] getAll() {
        return LeadColumn.values();
    }

    /** Keeps the choice, and goes back to the same list. */
    public void save() {
        String[] posted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("kolom");
        List<String> names = posted == null ? List.of() : Arrays.asList(posted);
        Set<LeadColumn> chosen = EnumSet.noneOf(LeadColumn.class);
        Arrays.stream(LeadColumn.values())
                .filter(column -> names.contains(column.name()))
                .forEach(chosen::add);
        keepColumns.keep(chosen);
        Pages.seeOther("/leads" + search.getQuery() + "1&gedaan=COLUMNS_KEPT");
    }
}
