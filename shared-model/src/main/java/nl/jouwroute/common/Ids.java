package nl.jouwroute.common;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids from addresses and forms, as we write them; {@link UUID#fromString} alone also takes {@code 1-1-1-1-1}. */
public final class Ids {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** Empty when it is no id. */
    public static Optional<UUID> find(String text) {
        return Optional.ofNullable(text).filter(id -> ID.matcher(id).matches()).map(UUID::fromString);
    }

    /**
     * @throws NotFound when it is no id: then what it names is not there
     */
    public static UUID read(String text) {
        return find(text).orElseThrow(() -> new NotFound("not an id"));
    }
}
