package nl.jouwroute.route;

import java.util.EnumSet;
import java.util.Set;
import nl.jouwroute.common.Language;

/**
 * How the translations of one thing stand.
 *
 * @param missing languages that lack a text that is there in Dutch
 * @param stale languages in which a text stayed as it was published, though its Dutch is another one now
 */
public record TranslationState(Set<Language> missing, Set<Language> stale) {

    private static final String DUTCH = "/" + Texts.DUTCH;

    /**
     * How far each translation of a thing is.
     *
     * @param draft the lines of the thing as it will be
     * @param published the same as residents see it; empty when it is new
     */
    public static TranslationState of(ContentLines draft, ContentLines published) {
        Set<Language> missing = EnumSet.noneOf(Language.class);
        Set<Language> stale = EnumSet.noneOf(Language.class);
        for (String path : draft.paths()) {
            if (!path.endsWith(DUTCH)) {
                continue;
            }
            String text = path.substring(0, path.length() - DUTCH.length());
            boolean changed =
                    published.find(path).isPresent() && !published.find(path).equals(draft.find(path));
            for (Language language : Language.values()) {
                String there = text + "/" + language.tag();
                if (draft.find(there).isEmpty()) {
                    missing.add(language);
                } else if (changed
                        && language != Language.DUTCH
                        && draft.find(there).equals(published.find(there))) {
                    stale.add(language);
                }
            }
        }
        return new TranslationState(missing, stale);
    }

    public boolean isComplete() {
        return missing.isEmpty() && stale.isEmpty();
    }
}
