package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.plan.PlanVersion;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.ContactPoint;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/** The message "we have your plan", to the first address that the resident proved to have: e-mail before SMS. */
@ApplicationScoped
class PlanReceipt {

    @Inject
    private Outbox outbox;

    @Inject
    private ResidentRepository residents;

    @Inject
    private Settings settings;

    /** Queues it in the transaction under way. */
    void send(Person person, PlanVersion version) {
        residents.contactPoints(person.id()).stream()
                .filter(ContactPoint::isVerified)
                .findFirst()
                .ifPresent(contact -> outbox.enqueue(new Message(
                        MessageKind.PLAN_RECEIVED,
                        contact.kind() == ContactKind.EMAIL ? Channel.EMAIL : Channel.SMS,
                        contact.address(),
                        person.language(),
                        person.id(),
                        Map.of(
                                "call_by",
                                Moments.day(version.respondBy()),
                                "link",
                                settings.text(Setting.ORIGIN) + "/mijn/plan"),
                        version.id(),
                        "sent",
                        null)));
    }
}
