package nl.jouwroute.staff.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.DemoMessage;
import nl.jouwroute.notification.DemoMessageRepository;

/** Where messages go in the local start when no mail server or gateway is set: readable at {@code /demo/berichten}. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class DemoMailbox {

    @Inject
    private DemoMessageRepository mailbox;

    @Inject
    private Clock clock;

    /** Delivers it here, where everybody can read it. */
    public void put(Channel channel, Letter letter) {
        mailbox.add(
                letter.id(),
                new DemoMessage(
                        clock.instant(),
                        channel,
                        letter.address(),
                        letter.subject(),
                        letter.body(),
                        letter.attachment() == null ? null : letter.attachment().name()));
    }
}
