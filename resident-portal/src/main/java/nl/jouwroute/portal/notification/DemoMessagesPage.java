package nl.jouwroute.portal.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.DemoMessage;
import nl.jouwroute.portal.common.Spoken;

/** {@code /demo/berichten}: what residents, mentors and young people would get by mail or SMS, newest first. */
@Named("demoMessages")
@RequestScoped
public class DemoMessagesPage {

    @Inject
    private ReadDemoMessages messages;

    @Inject
    private Settings settings;

    private List<Shown> all;

    /** Reads them before the page is rendered, so that a page that is not there can be answered with 404. */
    public void enter() {
        Pattern link = Pattern.compile(Pattern.quote(settings.text(Setting.ORIGIN)) + "/[^\\s]*");
        all = messages.newest().stream().map(message -> shown(message, link)).toList();
    }

    public List<Shown> getAll() {
        return all;
    }

    private static Shown shown(DemoMessage message, Pattern link) {
        List<List<Part>> lines =
                message.body().lines().map(line -> parts(line, link)).toList();
        return new Shown(message, lines);
    }

    private static List<Part> parts(String line, Pattern link) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = link.matcher(line);
        int from = 0;
        while (matcher.find()) {
            parts.add(new Part(line.substring(from, matcher.start()), null));
            parts.add(new Part(matcher.group(), matcher.group()));
            from = matcher.end();
        }
        parts.add(new Part(line.substring(from), null));
        return parts;
    }

    /** A message as the page shows it; the body by lines, each a list of text and links. */
    public record Shown(DemoMessage message, List<List<Part>> lines) {
        public String getWhen() {
            return Spoken.time().dayAndTime(message.at());
        }

        public boolean isSms() {
            return message.channel() == Channel.SMS;
        }

        public String getAddress() {
            return message.address();
        }

        public String getSubject() {
            return message.subject();
        }

        public String getAttachment() {
            return message.attachmentName();
        }

        public List<List<Part>> getLines() {
            return lines;
        }
    }

    /** Text, or a link to the portal itself. */
    public record Part(String text, String link) {
        public String getText() {
            return text;
        }

        public String getLink() {
            return link;
        }
    }
}
