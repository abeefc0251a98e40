package nl.jouwroute.systemtest;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A plain HTTP gateway for SMS that keeps what it was sent. */
public final class SmsInbox implements AutoCloseable {

    static final String TOKEN = "token-of-the-test";

    /** With which this gateway brings answers. */
    static final String INBOUND_TOKEN = "token-of-the-test-for-answers-by-sms";

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();

    SmsInbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/sms", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (known) {
                received.add(body);
            }
            exchange.sendResponseHeaders(known ? 202 : 401, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
    }

    /** The JSON of the first message to a number that has this in its text; waits for it. */
    public String awaitSms(String number, String part) {
        return Waiting.patiently()
                .until(
                        () -> received.stream()
                                .filter(sms -> sms.contains(number) && sms.contains(part))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
