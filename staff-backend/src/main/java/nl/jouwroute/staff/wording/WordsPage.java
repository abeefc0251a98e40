package nl.jouwroute.staff.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jouwroute.common.Language;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.Versions;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.route.DraftChange;
import nl.jouwroute.wording.OwnTexts;
import nl.jouwroute.wording.ShippedTexts;
import org.omnifaces.cdi.Param;

/** {@code /woorden}: finds a word of a page or a message, publishes what was changed, and the editions that there were. */
@Named("wordsPage")
@RequestScoped
public class WordsPage {

    private static final String HERE = "/woorden";

    /** More than anybody reads. */
    private static final int MOST = 120;

    @Inject
    @Param(name = "zoek")
    private String sought;

    @Inject
    @Param(name = "deel")
    private String place;

    @Inject
    @Param(name = "eigen")
    private String ownOnly;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    private TextEditing editing;

    @Inject
    private EditTexts editTexts;

    private List<ShippedTexts.Item> found;

    /**
     * A text in the list.
     *
     * @param own languages in which it is said in another way; empty when it is as in the release
     * @param check languages whose text did not follow the Dutch; empty when all is well
     */
    public record Row(
            String address, String title, String detail, String own, String check, boolean changed, boolean blocked) {}

    /** The texts of one page. */
    public record PlaceRow(String name, String address, int texts, int own) {}

    /** What the release has no more. */
    public record Lost(String item, String text) {}

    public String getSought() {
        return sought == null ? "" : sought.strip();
    }

    public String getPlace() {
        return place == null ? "" : place;
    }

    public boolean isOwnOnly() {
        return ownOnly != null;
    }

    /** Whether somebody looks for something; else the pages are listed. */
    public boolean isSearch() {
        return isOwnOnly() || !getSought().isEmpty() || !getPlace().isEmpty();
    }

    public List<String> getPlaceNames() {
        return TextPlaces.all();
    }

    /** All pages, with how much of them is said in another way. */
    public List<PlaceRow> getPlaces() {
        Set<String> own = editing.content().items();
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (ShippedTexts.Item item : ShippedTexts.all()) {
            int[] count = counts.computeIfAbsent(TextPlaces.place(item), any -> new int[2]);
            count[0]++;
            count[1] += own.contains(item.path()) ? 1 : 0;
        }
        return counts.entrySet().stream()
                .map(entry -> new PlaceRow(
                        entry.getKey(),
                        HERE + "?deel=" + URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8),
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .sorted((one, other) -> String.CASE_INSENSITIVE_ORDER.compare(one.name(), other.name()))
                .toList();
    }

    private List<ShippedTexts.Item> found() {
        if (found == null) {
            OwnTexts own = editing.content();
            Set<String> items = own.items();
            List<String> words = Arrays.stream(
                            getSought().toLowerCase(Locale.ROOT).split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            found = ShippedTexts.all().stream()
                    .filter(item -> !isOwnOnly() || items.contains(item.path()))
                    .filter(item ->
                            getPlace().isEmpty() || TextPlaces.place(item).equals(getPlace()))
                    .filter(item -> words.isEmpty() || has(item, own, words))
                    .toList();
        }
        return found;
    }

    /** Its key, or what it says in any language, has all of these words. */
    private static boolean has(ShippedTexts.Item item, OwnTexts own, List<String> words) {
        String all = Stream.concat(
                        Stream.of(item.key()),
                        Stream.concat(item.parts().values().stream(), own.of(item.path()).values().stream())
                                .flatMap(texts -> texts.byLanguage().values().stream()))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    public int getCount() {
        return found().size();
    }

    public boolean isCut() {
        return found().size() > MOST;
    }

    /** What was found; {@value #MOST} at most. */
    public List<Row> getRows() {
        return found().stream().limit(MOST).map(this::row).toList();
    }

    private Row row(ShippedTexts.Item item) {
        OwnTexts own = editing.content();
        Map<String, Texts> said = own.of(item.path());
        Set<String> languages = said.values().stream()
                .flatMap(texts -> texts.byLanguage().keySet().stream())
                .collect(Collectors.toSet());
        return new Row(
                WordForm.HERE + item.path(),
                TextPlaces.title(item, own),
                TextPlaces.place(item) + " · " + item.key(),
                names(language -> languages.contains(language.tag())),
                names(language -> TextSection.isBehind(item, language, editing.getDesk())),
                !editing.getDesk().changes(item.path()).isEmpty(),
                !editing.blocks(item.path()).isEmpty());
    }

    private static String names(Predicate<Language> which) {
        return Arrays.stream(Language.values())
                .filter(which)
                .map(language -> Words.text("language." + language.tag()))
                .collect(Collectors.joining(", "));
    }

    /** Own words for what the release has no more: nobody sees them. */
    public List<Lost> getLost() {
        OwnTexts own = editing.content();
        return own.items().stream()
                .filter(item -> ShippedTexts.find(item).isEmpty())
                .map(item -> new Lost(
                        item,
                        own.of(item).values().stream()
                                .map(texts -> texts.in(Texts.DUTCH))
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    /** Takes such words out of the draft. */
    public void forget(String item) {
        editing.change(
                new DraftChange<>(item, null, ContentChange.Deed.REMOVED, own -> own.drop(item)),
                HERE,
                "CONTENT_REMOVED");
    }

    public void publish() {
        editing.attempt(
                () -> editTexts.publish(editing.getDesk().number(), Versions.read(version)), HERE, "CONTENT_PUBLISHED");
    }

    public void reset() {
        editing.attempt(
                () -> editTexts.reset(editing.getDesk().number(), Versions.read(version)), HERE, "CONTENT_RESET");
    }

    /** Lets residents see this edition again. */
    public void rollBack(int number) {
        editing.attempt(() -> editTexts.rollBack(number), HERE, "CONTENT_ROLLED_BACK");
    }
}
