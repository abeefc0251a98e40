package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.ToolkitItem;
import nl.jouwroute.lead.ToolkitRepository;

/** The toolkit for at the door: read by who visits, kept by editors. */
@ApplicationScoped
public class KeepToolkit {

    @Inject
    private ToolkitRepository toolkit;

    @Inject
    private AuditLog audit;

    @UseCase(
            as = DbRole.STAFF,
            allow = {Actor.ADVISOR, Actor.COORDINATOR, Actor.EDITOR})
    public List<ToolkitItem> all() {
        return toolkit.all();
    }

    /** All lines, to change them. */
    @UseCase(
            as = DbRole.STAFF,
            allow = {Actor.EDITOR, Actor.COORDINATOR})
    public List<ToolkitItem> toEdit() {
        return toolkit.all();
    }

    /** Adds or changes a line. */
    @UseCase(
            as = DbRole.STAFF,
            allow = {Actor.EDITOR, Actor.COORDINATOR})
    public void put(ToolkitItem item) {
        toolkit.put(item);
        audit.record("TOOLKIT_CHANGED", "TOOLKIT_ITEM", item.id(), null);
    }

    @UseCase(
            as = DbRole.STAFF,
            allow = {Actor.EDITOR, Actor.COORDINATOR})
    public void remove(UUID id) {
        toolkit.remove(id);
        audit.record("TOOLKIT_REMOVED", "TOOLKIT_ITEM", id, null);
    }
}
