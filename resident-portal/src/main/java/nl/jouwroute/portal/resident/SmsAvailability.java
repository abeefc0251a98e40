package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** Whether text messages reach anybody: through a gateway, or in demo mode the page that shows them. */
@ApplicationScoped
public class SmsAvailability {

    @Inject
    private Settings settings;

    public boolean isAvailable() {
        return settings.isDemo() || settings.find(Setting.SMS_URL).isPresent();
    }
}
