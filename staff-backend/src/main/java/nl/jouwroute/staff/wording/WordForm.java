package nl.jouwroute.staff.wording;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Settings;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.route.ContentDesk;
import nl.jouwroute.staff.route.DraftChange;
import nl.jouwroute.staff.route.Posted;
import nl.jouwroute.wording.OwnTexts;
import nl.jouwroute.wording.ShippedTexts;
import org.omnifaces.cdi.Param;

/** {@code /woord?welke=words/start.lead}: one word of a page, or one message with its parts, in every language. */
@Named("wordForm")
@RequestScoped
public class WordForm {

    static final String HERE = "/woord?welke=";

    @Inject
    @Param(name = "welke")
    private String path;

    @Inject
    @Param(name = "taal")
    private String language;

    @Inject
    private TextEditing editing;

    @Inject
    private Settings settings;

    private Posted posted;
    private ShippedTexts.Item item;
    private Map<String, Texts> typed;

    @PostConstruct
    void load() {
        posted = Posted.now();
        OwnTexts own = editing.content(); // refuses who may not edit, before anything is shown
        item = ShippedTexts.find(path == null ? "" : path).orElseThrow(() -> new NotFound("no such text"));
        typed = new LinkedHashMap<>();
        for (String part : item.parts().keySet()) {
            typed.put(part, posted.has("woordformulier") ? read(part) : TextPlaces.said(item, part, own));
        }
    }

    /** Only the text of an e-mail has lines. */
    private Texts read(String part) {
        Texts texts = posted.texts(part);
        if (part.equals("body")) {
            return texts;
        }
        Map<String, String> lines = new LinkedHashMap<>();
        texts.byLanguage().forEach((tag, text) -> lines.put(tag, text.replaceAll("\\s*\\n\\s*", " ")));
        return new Texts(lines);
    }

    public String getItem() {
        return item.path();
    }

    public String getKey() {
        return item.key();
    }

    public String getMark() {
        return editing.getDesk().mark(getItem());
    }

    public String getTitle() {
        return TextPlaces.title(item, editing.content());
    }

    /** The page on which it stands. */
    public String getPlace() {
        return TextPlaces.place(item);
    }

    /** Where the editor sees it as a resident does, below the portal's address; null for a message. */
    public String getPage() {
        return item.path().startsWith(ShippedTexts.WORDS) ? TextPlaces.page(item) : null;
    }

    public List<TextSection> getLanguages() {
        return TextSection.of(item, typed, editing.getDesk(), language);
    }

    /** The message as a resident reads it, in each language; of a word none. */
    public List<TextExample> getExamples() {
        return TextExample.of(item, editing.content(), settings);
    }

    /** Who did what to it. */
    public List<ContentDesk.Done> getHistory() {
        return editing.getDesk().changes().stream()
                .filter(done -> done.item().equals(getItem()))
                .toList();
    }

    public void save() {
        keep(typed);
    }

    /** Keeps what was typed, but for one text: that follows the release again. */
    public void back(String part, String tag) {
        Map<String, Texts> others = new LinkedHashMap<>(typed);
        Map<String, String> texts = new LinkedHashMap<>(typed.get(part).byLanguage());
        texts.remove(tag);
        others.put(part, new Texts(texts));
        keep(others);
    }

    private void keep(Map<String, Texts> texts) {
        editing.change(
                new DraftChange<>(
                        getItem(), posted.text("gezien"), ContentChange.Deed.CHANGED, own -> own.say(item, texts)),
                HERE + getItem(),
                "CONTENT_SAVED");
    }
}
