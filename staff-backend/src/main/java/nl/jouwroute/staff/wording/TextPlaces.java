package nl.jouwroute.staff.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.wording.OwnTexts;
import nl.jouwroute.wording.ShippedTexts;

/** Where a text stands, and what it is called there. */
final class TextPlaces {

    /** Enough of a text to know it again. */
    private static final int SOME = 110;

    /** Pages that open without logging in, by the group of their words. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("route", "/route"),
            Map.entry("step", "/route"),
            Map.entry("places", "/vindplaatsen"),
            Map.entry("search", "/zoeken"),
            Map.entry("session", "/bijeenkomsten"),
            Map.entry("sessions", "/bijeenkomsten"),
            Map.entry("login", "/inloggen"),
            Map.entry("contact", "/contact"),
            Map.entry("privacy", "/privacy"),
            Map.entry("accessibility", "/toegankelijkheid"),
            Map.entry("view", "/weergave"),
            Map.entry("refer", "/aanmelden"),
            Map.entry("sheet", "/aanmelden"),
            Map.entry("plan", "/mijn"),
            Map.entry("profile", "/mijn"),
            Map.entry("video", "/mijn"),
            Map.entry("data", "/mijn"));

    private TextPlaces() {}

    /** The name of the page, such as <i>Bijeenkomsten</i>. */
    static String place(ShippedTexts.Item item) {
        return Words.text("texts.place." + item.group());
    }

    /** The names of all pages, in the order of the alphabet. */
    static List<String> all() {
        return ShippedTexts.all().stream()
                .map(TextPlaces::place)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** What a text is called: its own Dutch words, a message by its subject. */
    static String title(ShippedTexts.Item item, OwnTexts own) {
        if (item.path().startsWith(ShippedTexts.SHARED)) {
            return Words.text("texts.shared." + item.key());
        }
        String part = item.isMessage() ? "subject" : ShippedTexts.TEXT;
        return some(said(item, part, own).in(Texts.DUTCH));
    }

    /** A text as the draft has it: its own words, and in the other languages those of the release. */
    static Texts said(ShippedTexts.Item item, String part, OwnTexts own) {
        Map<String, String> texts = new LinkedHashMap<>(item.parts().get(part).byLanguage());
        texts.putAll(own.at(item.path() + "/" + part).byLanguage());
        return new Texts(texts);
    }

    static String some(String text) {
        return text.length() > SOME ? text.substring(0, SOME) + "…" : text;
    }

    /** The page on which an editor may look at it, below the portal's address. */
    static String page(ShippedTexts.Item item) {
        return PAGES.getOrDefault(item.group(), "/");
    }
}
