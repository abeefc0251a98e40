package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.StaffRepository;

/** Which columns of a list somebody wants to see, kept with them. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class KeepColumns {

    @Inject
    private StaffRepository staff;

    @Inject
    private CallerContext callers;

    /** The names of those that are shown: all, until the caller chose. */
    public Set<String> columns(ColumnList list) {
        return list.chosen(staff.columns(callers.current().id(), list.key()));
    }

    /** None chosen shows all. */
    public void keep(ColumnList list, List<String> names) {
        staff.keepColumns(callers.current().id(), list.key(), list.chosen(names));
    }
}
