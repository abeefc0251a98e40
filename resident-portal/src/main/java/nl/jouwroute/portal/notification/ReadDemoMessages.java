package nl.jouwroute.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.notification.DemoMessage;
import nl.jouwroute.notification.DemoMessageRepository;

/** Anybody reads what the demonstration would have sent; a real installation has no such page and no such table. */
@ApplicationScoped
@UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
public class ReadDemoMessages {

    @Inject
    private Settings settings;

    @Inject
    private DemoMessageRepository mailbox;

    /**
     * What would have been sent, newest first.
     *
     * @throws NotFound outside demo mode
     */
    public List<DemoMessage> newest() {
        if (!settings.isDemo()) {
            throw new NotFound("no demo messages in this mode");
        }
        return mailbox.newest();
    }
}
