package nl.jouwroute.portal.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** What the pages say about the municipality; null while a setting is missing, then the page says so. */
@Named
@ApplicationScoped
public class Municipality {

    @Inject
    private Settings settings;

    public String getName() {
        return settings.text(Setting.MUNICIPALITY);
    }

    /** "gemeente Zwolle", in the language of the page. */
    public String getCalled() {
        return Pages.text("frame.owner", getName());
    }

    public String getPhone() {
        return settings.find(Setting.PHONE).orElse(null);
    }

    /** The number as a link dials it. */
    public String getPhoneLink() {
        String phone = getPhone();
        return phone == null ? null : "tel:" + phone.replaceAll("[^+0-9]", "");
    }

    public String getOpeningHours() {
        return settings.find(Setting.OPENING_HOURS).orElse(null);
    }

    public String getWalkIn() {
        return settings.find(Setting.WALK_IN).orElse(null);
    }

    public String getWalkInHours() {
        return settings.find(Setting.WALK_IN_HOURS).orElse(null);
    }

    /** Whether this is a local start with sample data, which every page then says. */
    public boolean isDemo() {
        return settings.isDemo();
    }
}
