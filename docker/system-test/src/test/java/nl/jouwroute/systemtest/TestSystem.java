package nl.jouwroute.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import nl.jouwroute.common.Setting;
import nl.jouwroute.launcher.FreePort;
import nl.jouwroute.launcher.JouwRouteSystem;

/**
 * The assembled system as the tests see it: what {@code mvn -Prun} starts, with a real mail server, SMS gateway,
 * virus scanner and browser around it, on fresh data.
 */
public final class TestSystem implements AutoCloseable {

    private final Deque<AutoCloseable> toClose;
    private final Mailbox mailbox;
    private final SmsInbox sms;
    private final JouwRouteSystem system;
    private final int providerPort = FreePort.find();
    private final Database database;
    private Chromium chromium;
    private Keycloak keycloak;

    private TestSystem(Deque<AutoCloseable> toClose) {
        this.toClose = toClose;
        Machine.prepare();
        mailbox = closing(new Mailbox());
        sms = closing(new SmsInbox());
        Clamd clamd = closing(Clamd.start(Machine.target("clamd")));
        Path folder = emptied(Machine.target("system"));
        system = closing(JouwRouteSystem.start(
                JouwRouteSystem.Options.on(folder)
                        .with(Setting.SMTP_HOST, "127.0.0.1")
                        .with(Setting.SMTP_PORT, Integer.toString(mailbox.port()))
                        .with(Setting.SMTP_STARTTLS, "false")
                        .with(Setting.MAIL_FROM, "Jouw Route <jouwroute@gemeente.example>")
                        .with(Setting.SMS_URL, sms.address())
                        .with(Setting.SMS_TOKEN, SmsInbox.TOKEN)
                        .with(Setting.SMS_INBOUND_TOKEN, SmsInbox.INBOUND_TOKEN)
                        .with(Setting.REPLY_ADDRESS, Mailbox.ANSWERS)
                        .with(Setting.IMAP_HOST, "127.0.0.1")
                        .with(Setting.IMAP_PORT, Integer.toString(mailbox.imapPort()))
                        .with(Setting.IMAP_USER, Mailbox.ANSWERS)
                        .with(Setting.IMAP_PASSWORD, Mailbox.ANSWERS_PASSWORD)
                        .with(Setting.IMAP_TLS, "false")
                        .with(Setting.IMAP_SECONDS, "1")
                        .with(Setting.CLAMD_HOST, "127.0.0.1")
                        .with(Setting.CLAMD_PORT, Integer.toString(clamd.port()))
                        .with(Setting.FFMPEG, Machine.program("ffmpeg").toString())
                        .with(Setting.FFPROBE, Machine.program("ffprobe").toString())
                        .with(Setting.OIDC_ISSUER, Keycloak.issuer(providerPort))
                        .with(Setting.OIDC_CLIENT_ID, Keycloak.CLIENT)
                        // whatever time of the day the tests run
                        .with(Setting.REMINDER_FROM_HOUR, "0")
                        .with(Setting.REMINDER_UNTIL_HOUR, "24")
                        .with(Setting.PHONE, "038 123 45 67"),
                line -> System.out.println("[system] " + line)));
        database = new Database(system.asOwner());
        // all tests of a run give their leads to the same few advisors
        database.change("update advisor set most_open = 5000");
    }

    static TestSystem start() {
        Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAll(parts), "stop the system"));
        try {
            return new TestSystem(parts);
        } catch (RuntimeException e) {
            closeAll(parts);
            throw e;
        }
    }

    private <T extends AutoCloseable> T closing(T part) {
        toClose.push(part);
        return part;
    }

    /** Where residents go, such as {@code http://localhost:43210}. */
    public String origin() {
        return system.origin();
    }

    /** The running system itself: to kill and restart its server, or to read its log. */
    public JouwRouteSystem running() {
        return system;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public SmsInbox sms() {
        return sms;
    }

    /** Looks behind the scenes, as the database's owner. */
    public Database database() {
        return database;
    }

    /** Somebody with a browser without JavaScript: plain form posts, with cookies of their own. */
    public Visitor visitor() {
        return new Visitor(origin());
    }

    /** Somebody with a phone: Chromium of 360 by 740, with cookies of their own. */
    public Phone phone() {
        return chromium().phone(origin(), true);
    }

    /** The same phone with JavaScript switched off. */
    public Phone phoneWithoutScript() {
        return chromium().phone(origin(), false);
    }

    /** The phone with the service worker. */
    public Phone phoneWithWorker() {
        return chromium().phoneWithWorker(origin());
    }

    /** Somebody at a desk: Chromium of 1280 by 800. */
    public Phone desk() {
        return chromium().desk(origin());
    }

    private synchronized Chromium chromium() {
        if (chromium == null) {
            chromium = closing(new Chromium());
        }
        return chromium;
    }

    /** The real identity provider of the staff; started at the first use. */
    public synchronized Keycloak keycloak() {
        if (keycloak == null) {
            keycloak = closing(Keycloak.start(Machine.target("keycloak"), providerPort, origin()));
        }
        return keycloak;
    }

    /** An address that nobody used yet. */
    public static String newAddress() {
        return "bewoner-" + UUID.randomUUID().toString().substring(0, 13) + "@voorbeeld.example";
    }

    /** A landline of Zwolle that nobody has here yet. */
    public static String newLandline() {
        return "+3138" + String.format("%07d", Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000));
    }

    /** The folder without what an earlier run left in it. */
    static Path emptied(Path folder) {
        if (!Files.exists(folder)) {
            return folder;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("the data of an earlier test run cannot be removed", e);
        }
    }

    @Override
    public void close() {
        closeAll(toClose);
    }

    private static void closeAll(Deque<AutoCloseable> parts) {
        for (AutoCloseable part = parts.poll(); part != null; part = parts.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("a part of the system does not stop", e);
            }
        }
    }
}
