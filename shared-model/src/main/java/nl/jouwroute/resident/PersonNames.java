package nl.jouwroute.resident;

/** The one way in which staff read who somebody is in a list. */
public final class PersonNames {

    /** When neither a name nor an address is known. */
    public static final String UNKNOWN = "Naam onbekend";

    /** SQL for the name of a person {@code p}: as they call themselves, else an address, a proved one first. */
    public static final String OF_P =
            "coalesce(p.called, (select c.address from contact_point c where c.person_id = p.id"
                    + " order by c.verified_at is null, c.kind, c.address limit 1), '" + UNKNOWN + "')";

    private PersonNames() {}
}
