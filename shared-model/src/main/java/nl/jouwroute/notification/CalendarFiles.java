package nl.jouwroute.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Message.Attachment;

/**
 * Calendar entries (RFC 5545, RFC 5546), as attachments that put one into a calendar, move it there or take it out, and
 * as a file to fetch. An entry keeps its UID for ever and its SEQUENCE only rises, so that mail and feed tell the same.
 */
@ApplicationScoped
public class CalendarFiles {

    private static final Pattern MAILBOX = Pattern.compile("(.*)<(.+)>");

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Something at a time.
     *
     * @param file name of the attachment
     * @param stands false when it was cancelled
     * @param page where the resident finds it
     */
    public record Entry(
            String uid,
            String file,
            int sequence,
            boolean stands,
            Instant from,
            Instant until,
            String title,
            String location,
            String about,
            String page) {}

    /** Puts the entry into a calendar, or moves it there. */
    public Attachment invitation(Entry entry) {
        return attachment(entry, ImmutableMethod.REQUEST, "REQUEST");
    }

    /** Takes it out again. */
    public Attachment cancellation(Entry entry) {
        return attachment(entry, ImmutableMethod.CANCEL, "CANCEL");
    }

    /** A calendar file with these. */
    public String file(List<Entry> entries) {
        Calendar calendar = calendar(ImmutableMethod.PUBLISH);
        entries.forEach(entry -> calendar.add(event(entry)));
        return calendar.toString();
    }

    private Attachment attachment(Entry entry, Property method, String name) {
        VEvent event = event(entry);
        event.add(new Attendee(
                new ParameterList(List.of(PartStat.ACCEPTED)), URI.create("mailto:" + Outbox.ADDRESS_OF_RESIDENT)));
        Calendar calendar = calendar(method);
        calendar.add(event);
        return new Attachment(entry.file(), "text/calendar; charset=UTF-8; method=" + name, calendar.toString());
    }

    private static Calendar calendar(Property method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Jouw Route//Bijeenkomsten//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        return calendar;
    }

    private VEvent event(Entry entry) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new Sequence(entry.sequence()));
        event.add(entry.stands() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(entry.from()));
        event.add(new DtEnd<>(entry.until()));
        event.add(new Summary(entry.title()));
        event.add(new Location(entry.location()));
        event.add(new Description(entry.about() + "\n" + entry.page()));
        event.add(new Url(URI.create(entry.page())));
        event.add(organizer());
        return event;
    }

    private Organizer organizer() {
        String sender = settings.text(Setting.MAIL_FROM);
        Matcher named = MAILBOX.matcher(sender);
        return named.matches()
                ? new Organizer(
                        new ParameterList(List.of(new Cn(named.group(1).strip().replace("\"", "")))),
                        URI.create("mailto:" + named.group(2).strip()))
                : new Organizer(URI.create("mailto:" + sender.strip()));
    }
}
