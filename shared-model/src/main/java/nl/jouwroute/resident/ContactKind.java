package nl.jouwroute.resident;

import java.util.Optional;
import nl.jouwroute.notification.Channel;

/** What kind of address a contact point is, and what it is good for. */
public enum ContactKind {
    EMAIL(Channel.EMAIL),
    MOBILE(Channel.SMS),
    /** A number that is only called: no message goes there, so no code either, and nobody logs in with it. */
    LANDLINE(null);

    /** SQL for the kinds that can be called. */
    public static final String PHONES = "('MOBILE', 'LANDLINE')";

    private final Channel channel;

    ContactKind(Channel channel) {
        this.channel = channel;
    }

    /** By what a message goes to such an address; empty when none can. */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    /** Whether somebody can be called there. */
    public boolean isPhone() {
        return this != EMAIL;
    }
}
