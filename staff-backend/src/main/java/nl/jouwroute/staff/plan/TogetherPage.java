package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** {@code /samen}: start filling in together; then the address that opens the portal on this device. */
@Named("togetherPage")
@RequestScoped
public class TogetherPage {

    @Inject
    private StartTogether startTogether;

    @Inject
    private Settings settings;

    private String address;

    public void start() {
        address = settings.text(Setting.ORIGIN) + "/samen/" + startTogether.start();
    }

    /** Whether it can be started here: asked before anything is shown. */
    public boolean isReady() {
        return startTogether.isOpen() && address == null;
    }

    /** Where to go on, on this device; null before it was started. */
    public String getAddress() {
        return address;
    }
}
