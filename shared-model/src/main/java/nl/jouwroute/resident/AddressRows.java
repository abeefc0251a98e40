package nl.jouwroute.resident;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Many addresses in one query: as rows that it can join, and out of its answer. */
public final class AddressRows {

    /** A table {@code a (kind, address)} of the addresses that {@link #read} gives to the query. */
    public static final String AS_A = "unnest(cast(?1 as text[]), cast(?2 as text[])) as a (kind, address)";

    private AddressRows() {}

    /** Which addresses a query answers that was made with {@link #AS_A} and answers a kind and an address in each row. */
    public static Set<ContactAddress> read(Query query, Collection<ContactAddress> addresses) {
        if (addresses.isEmpty()) {
            return Set.of();
        }
        List<ContactAddress> all = List.copyOf(addresses);
        List<?> rows = query.setParameter(
                        1, all.stream().map(address -> address.kind().name()).toArray(String[]::new))
                .setParameter(2, all.stream().map(ContactAddress::value).toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ContactAddress(ContactKind.valueOf((String) row[0]), (String) row[1]))
                .collect(Collectors.toSet());
    }
}
