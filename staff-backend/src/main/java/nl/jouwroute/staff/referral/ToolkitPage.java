package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.lead.ToolkitItem;
import nl.jouwroute.lead.ToolkitItem.Section;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** {@code /koffertje} at the door, and {@code /koffertje-bewerken} for editors. */
@Named("toolkit")
@RequestScoped
public class ToolkitPage {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 400;
    private static final int LONGEST_OWNER = 80;
    private static final int LONGEST_HINT = 40;

    @Inject
    @Param(name = "regel")
    private String id;

    @Inject
    @Param(name = "deel")
    private String section;

    @Inject
    @Param(name = "titel")
    private String title;

    @Inject
    @Param(name = "van")
    private String owner;

    @Inject
    @Param(name = "woorden")
    private String words;

    @Inject
    @Param(name = "link")
    private String link;

    @Inject
    @Param(name = "kort")
    private String hint;

    @Inject
    @Param(name = "plaats")
    private String position;

    @Inject
    private KeepToolkit toolkit;

    private List<ToolkitItem> all;
    private String problem;

    /** The lines of a part of the page. */
    public List<ToolkitItem> of(String part) {
        if (all == null) {
            all = toolkit.all();
        }
        return all.stream().filter(item -> item.section().name().equals(part)).toList();
    }

    /** All lines, for editors. */
    public List<ToolkitItem> getLines() {
        return toolkit.toEdit();
    }

    /** The line that is being changed; a new one when none was chosen. */
    public ToolkitItem getLine() {
        return getLines().stream()
                .filter(item -> item.id().toString().equals(id))
                .findFirst()
                .orElseGet(() -> new ToolkitItem(UUID.randomUUID(), Section.FITS, null, null, null, null, null, 1));
    }

    public void save() {
        if (title == null || title.length() > LONGEST_TITLE) {
            problem = Words.text("toolkit.TITLE_MISSING");
        } else if (link != null && !ToolkitItem.isLink(link)) {
            problem = Words.text("toolkit.LINK_UNKNOWN");
        } else if (length(words) > LONGEST_WORDS || length(owner) > LONGEST_OWNER || length(hint) > LONGEST_HINT) {
            problem = Words.text("contact.TOO_LONG");
        } else {
            toolkit.put(new ToolkitItem(Ids.read(id), section(), title, owner, words, link, hint, place()));
            Pages.seeOther("/koffertje-bewerken?gedaan=TOOLKIT_CHANGED");
        }
    }

    public void remove() {
        toolkit.remove(Ids.read(id));
        Pages.seeOther("/koffertje-bewerken?gedaan=TOOLKIT_REMOVED");
    }

    private Section section() {
        Optional<Section> chosen = Typed.one(Section.values(), section);
        return chosen.orElse(Section.FITS);
    }

    private int place() {
        return position != null && position.matches("[0-9]{1,3}") ? Integer.parseInt(position) : 1;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    public Section[] getSections() {
        return Section.values();
    }

    public String getProblem() {
        return problem;
    }
}
