package nl.jouwroute.lead;

import java.util.Set;
import java.util.UUID;

/**
 * What an advisor can take on.
 *
 * @param version rises with each change of the terms
 * @param hours contract hours a week, 1 to 40
 * @param mostOpen open leads and trajectories; more only with a reason
 * @param languages in which they can talk with somebody (ISO 639-1)
 * @param tracks what they are good at; empty for any track
 * @param takesLeads false: gets no new leads, and keeps those they have
 */
public record AdvisorTerms(
        UUID staffId,
        String name,
        int version,
        int hours,
        int mostOpen,
        Set<String> languages,
        Set<Track> tracks,
        boolean takesLeads) {

    /** The longest week. */
    public static final int MOST_HOURS = 40;

    /** No limit goes beyond this. */
    public static final int MOST_LIMIT = 5000;

    public AdvisorTerms {
        languages = Set.copyOf(languages);
        tracks = Set.copyOf(tracks);
        if (hours < 1 || hours > MOST_HOURS || mostOpen < 1 || mostOpen > MOST_LIMIT) {
            throw new IllegalArgumentException("no such terms: " + hours + " hours, at most " + mostOpen);
        }
    }

    boolean speaks(String language) {
        return languages.contains(language);
    }
}
