package nl.jouwroute.staff.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** In the real container, on the whole application: the jobs of the back-end do their work by themselves. */
@ArquillianTest
class JobsIT {

    private static final long PATIENCE_SECONDS = 120;

    @Resource
    private ManagedScheduledExecutorService clock;

    @Inject
    private QueueMessage messages;

    @Deployment
    static WebArchive application() throws IOException {
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/staff-backend.war"));
        String webXml =
                new String(war.get("WEB-INF/web.xml").getAsset().openStream().readAllBytes(), StandardCharsets.UTF_8);
        // the test's own servlet is no page of ours: the guard would ask it to log in
        String unguarded = webXml.replace(
                "<filter-name>guard</filter-name><url-pattern>/*</url-pattern>",
                "<filter-name>guard</filter-name><url-pattern>/guarded</url-pattern>");
        war.delete("WEB-INF/web.xml");
        return war.addAsWebInfResource(new StringAsset(unguarded), "web.xml").addClasses(QueueMessage.class);
    }

    @Test
    void aQueuedCodeIsSentAndThenForgotten() throws InterruptedException, ExecutionException, TimeoutException {
        Message message = new Message(
                MessageKind.LOGIN_CODE,
                Channel.EMAIL,
                "kim@voorbeeld.example",
                "nl",
                null,
                Map.of("code", "123456", "minutes", "10", "link", "http://localhost/x"),
                UUID.randomUUID(),
                "test",
                null);

        messages.queue(message);

        assertEquals("SENT|{}", whenNoLongerQueued(message));
    }

    private String whenNoLongerQueued(Message message)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<String> ended = new CompletableFuture<>();
        Future<?> look = clock.scheduleAtFixedRate(
                () -> {
                    String state = messages.stateOf(message);
                    if (!state.startsWith("QUEUED")) {
                        ended.complete(state);
                    }
                },
                0,
                100,
                TimeUnit.MILLISECONDS);
        try {
            return ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            look.cancel(false);
        }
    }
}
