package nl.jouwroute.staff.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Channel;

/**
 * Chooses the ways out by the settings: the configured server or gateway; without one the readable mailbox in demo
 * mode, and in production a refusal that staff see at the message.
 */
@ApplicationScoped
public class WaysOut {

    @Produces
    @ApplicationScoped
    MailPort mail(Settings settings, DemoMailbox mailbox, Clock clock) {
        if (settings.find(Setting.SMTP_HOST).isPresent()) {
            return new SmtpMail(settings, clock);
        }
        if (settings.isDemo()) {
            return letter -> mailbox.put(Channel.EMAIL, letter);
        }
        return letter -> {
            throw new DeliveryFailed("no mail server: set " + Setting.SMTP_HOST.variable());
        };
    }

    @Produces
    @ApplicationScoped
    SmsPort sms(Settings settings, DemoMailbox mailbox) {
        if (settings.find(Setting.SMS_URL).isPresent()) {
            return new HttpSmsGateway(settings);
        }
        if (settings.isDemo()) {
            return letter -> mailbox.put(Channel.SMS, letter);
        }
        return letter -> {
            throw new DeliveryFailed("no SMS gateway: set " + Setting.SMS_URL.variable());
        };
    }
}
