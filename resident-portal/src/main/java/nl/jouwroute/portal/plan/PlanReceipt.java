package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.notification.Spelled;
import nl.jouwroute.plan.PlanVersion;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.Reach;

/** The message "we have your plan", where the resident wants messages. */
@ApplicationScoped
class PlanReceipt {

    @Inject
    private Outbox outbox;

    @Inject
    private Reach reach;

    @Inject
    private Settings settings;

    /** Queues it in the transaction under way. */
    void send(Person person, PlanVersion version) {
        reach.of(person)
                .ifPresent(contact -> outbox.enqueue(new Message(
                        MessageKind.PLAN_RECEIVED,
                        contact.kind().channel().orElseThrow(),
                        contact.address(),
                        person.language(),
                        person.id(),
                        Map.of(
                                Spelled.DAY.key("call_by"),
                                version.respondBy().toString(),
                                "link",
                                settings.text(Setting.ORIGIN) + "/mijn/plan"),
                        version.id(),
                        "sent",
                        null)));
    }
}
