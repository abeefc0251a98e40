package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.Reach;

/** Tells a resident what became of a video: by e-mail, or by SMS for who has no e-mail address. */
@ApplicationScoped
public class VideoMail {

    @Inject
    private Reach reach;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    /** Queues the message in the present transaction; once for each judgement of a video. */
    public void tell(Person person, MessageKind kind, VideoCv video, Map<String, String> words) {
        reach.of(person).ifPresent(to -> {
            Map<String, String> params = new HashMap<>(words);
            params.put("link", settings.text(Setting.ORIGIN) + "/mijn/video");
            outbox.enqueue(new Message(
                    kind,
                    to.kind().channel().orElseThrow(),
                    to.address(),
                    person.language(),
                    person.id(),
                    params,
                    video.id(),
                    video.reviewedAt().map(Instant::toString).orElse("once"),
                    null));
        });
    }
}
