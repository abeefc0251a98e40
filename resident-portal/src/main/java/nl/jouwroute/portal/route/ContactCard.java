package nl.jouwroute.portal.route;

import nl.jouwroute.portal.common.Municipality;
import nl.jouwroute.route.RouteContact;

/** Where somebody can go with a step, in the words of the pages; null where it is still to be set. */
public final class ContactCard {

    /** The desk whose phone and door are settings of the installation, when the editors leave them out. */
    private static final String DESK = "contact.tiem";

    private final RouteContact contact;
    private final Municipality municipality;
    private final String language;

    ContactCard(RouteContact contact, Municipality municipality, String language) {
        this.contact = contact;
        this.municipality = municipality;
        this.language = language;
    }

    public String getName() {
        return contact.name().in(language);
    }

    /** A page of this portal, or the front page of another site. */
    public String getAddress() {
        return contact.address();
    }

    public boolean isElsewhere() {
        return contact.address() != null && !contact.isInternal();
    }

    public String getPhone() {
        return contact.phone() == null && isDesk() ? municipality.getPhone() : contact.phone();
    }

    /** The number as a link dials it. */
    public String getPhoneLink() {
        return "tel:" + getPhone().replaceAll("[^+0-9]", "");
    }

    public String getPlace() {
        return contact.place() == null && isDesk() ? municipality.getWalkIn() : contact.place();
    }

    public String getHours() {
        return contact.hours() == null && isDesk() ? municipality.getOpeningHours() : contact.hours();
    }

    private boolean isDesk() {
        return DESK.equals(contact.key());
    }

    /** Whether there is any way to get there. */
    public boolean isSet() {
        return contact.isSet() || (isDesk() && (getPhone() != null || getPlace() != null));
    }
}
