package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.ContentNode;
import nl.jouwroute.notification.Channel;

/** What an advisor can send to somebody, from {@code content/staff-messages.yaml}: a beginning, to be changed. */
@ApplicationScoped
public class StaffTemplates {

    private static final String STANDARD_LANGUAGE = "nl";
    private static final String ADVISOR_NAME = "{advisor_name}";

    private final Map<String, ContentNode> templates = new LinkedHashMap<>();

    public StaffTemplates() {
        ContentNode.load("staff-messages.yaml")
                .nodes("templates")
                .forEach(template -> templates.put(template.text("key"), template));
    }

    /** A template to choose. */
    public record Choice(String key, String title) {}

    /**
     * A beginning.
     *
     * @param subject of an e-mail
     * @param words what it says; empty for a text of one's own
     */
    public record Draft(String subject, String words) {}

    /** All, in the order of the file. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        templates.forEach((key, template) -> choices.add(new Choice(key, template.text("title"))));
        return choices;
    }

    public boolean has(String key) {
        return key != null && templates.containsKey(key);
    }

    /**
     * A template in somebody's language, else in Dutch.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    public Draft draft(String key, Channel channel, String language, String advisor) {
        if (!has(key)) {
            throw new IllegalArgumentException("no template " + key);
        }
        ContentNode template = templates.get(key);
        ContentNode text = template.node(template.has(language) ? language : STANDARD_LANGUAGE);
        String words = text.text(channel == Channel.SMS ? "sms" : "body");
        return new Draft(text.text("subject"), words.replace(ADVISOR_NAME, advisor));
    }
}
