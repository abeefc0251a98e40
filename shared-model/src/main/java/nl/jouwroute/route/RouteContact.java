package nl.jouwroute.route;

import java.util.stream.Stream;

/**
 * An organisation or page that helps with a step. What differs per municipality is filled in by its editors; until then
 * the page says that it is still to be set.
 *
 * @param key such as {@code contact.tiem}
 * @param name as residents read it
 * @param address a page of this portal ({@code /vindplaatsen}) or {@code https://…}; null when not set
 * @param phone null when not set
 * @param place where to walk in; null when not set
 * @param hours when; null when not set
 */
public record RouteContact(String key, Texts name, String address, String phone, String place, String hours) {

    /** Whether it leads to a page of this portal. */
    public boolean isInternal() {
        return address != null && address.startsWith("/");
    }

    /** Whether there is any way to reach it. */
    public boolean isSet() {
        return Stream.of(address, phone, place, hours).anyMatch(way -> way != null && !way.isBlank());
    }
}
