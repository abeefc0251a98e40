package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.StaffRepository;

/** Which columns of the list of leads somebody wants to see, kept with them. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class KeepColumns {

    private static final String LIST = "leads";

    @Inject
    private StaffRepository staff;

    @Inject
    private CallerContext callers;

    /** All, until the caller chose. */
    public Set<LeadColumn> columns() {
        List<String> kept = staff.columns(callers.current().id(), LIST);
        Set<LeadColumn> columns = EnumSet.noneOf(LeadColumn.class);
        Arrays.stream(LeadColumn.values())
                .filter(column -> kept.contains(column.name()))
                .forEach(columns::add);
        return columns.isEmpty() ? EnumSet.allOf(LeadColumn.class) : columns;
    }

    /** None chosen shows all. */
    public void keep(Set<LeadColumn> columns) {
        staff.keepColumns(
                callers.current().id(),
                LIST,
                columns.stream().map(LeadColumn::name).toList());
    }
}
