package nl.jouwroute.common;

import java.util.Optional;
import java.util.UUID;

/** The one part that may follow a page's own address, as the id in {@code /bijeenkomst/id}. */
public abstract class PathTail {

    /** The first part below the page's own address; null for none. */
    protected abstract String part();

    /** What lies below that; null for nothing. */
    protected abstract String more();

    /**
     * Empty on the page's own address.
     *
     * @throws NotFound when the address goes on after it
     */
    public Optional<String> find() {
        if (more() != null) {
            throw new NotFound("nothing lies below this address");
        }
        return Optional.ofNullable(part());
    }

    /**
     * @throws NotFound when there is none, or the address goes on after it
     */
    public String read() {
        return find().orElseThrow(() -> new NotFound("this address is not whole"));
    }

    /**
     * @throws NotFound when it is no id, or the address goes on after it
     */
    public UUID id() {
        return Ids.read(read());
    }

    /**
     * @throws NotFound when the address goes on after the page's own
     */
    public void requireNone() {
        if (find().isPresent()) {
            throw new NotFound("nothing lies below this address");
        }
    }
}
