package nl.jouwroute.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Where a session can be; cannot be used twice at once (a constraint of the database). */
@Entity
@Table(name = "room")
public class Room {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;

    private String place;

    private String address;

    private int seats;

    /** For JPA. */
    protected Room() {}

    public UUID id() {
        return id;
    }

    /** Which room in the building. */
    public String name() {
        return name;
    }

    /** The building, as people call it: <i>Tiem</i>. */
    public String place() {
        return place;
    }

    public String address() {
        return address;
    }

    /** How many people fit. */
    public int seats() {
        return seats;
    }
}
