package nl.jouwroute.staff.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.jouwroute.common.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSmsGatewayTest {

    private static final Letter LETTER = new Letter(
            UUID.fromString("00000000-0000-4000-8000-000000000001"), "+31612345678", null, "Dag ✓", null, null);

    private final AtomicReference<JsonObject> body = new AtomicReference<>();
    private final AtomicReference<String> authorization = new AtomicReference<>();
    private HttpServer server;
    private volatile int status = 202;

    @BeforeEach
    void startGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", exchange -> {
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            body.set(Json.createReader(new ByteArrayInputStream(bytes)).readObject());
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopGateway() {
        server.stop(0);
    }

    private HttpSmsGateway gateway() {
        return new HttpSmsGateway(new Settings(Map.of(
                "JR_SMS_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/sms",
                "JR_SMS_TOKEN",
                "a-token")));
    }

    @Test
    void postsNumberTextAndReferenceWithTheToken() throws DeliveryFailed {
        gateway().send(LETTER);

        assertThat(body.get().getString("to")).isEqualTo("+31612345678");
        assertThat(body.get().getString("text")).isEqualTo("Dag ✓");
        assertThat(body.get().getString("reference")).isEqualTo(LETTER.id().toString());
        assertThat(authorization.get()).isEqualTo("Bearer a-token");
    }

    @Test
    void saysSoWhenTheGatewayRefuses() {
        status = 500;

        assertThatThrownBy(() -> gateway().send(LETTER))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessageContaining("500");
    }

    @Test
    void saysSoWhenThereIsNoGateway() {
        HttpSmsGateway gateway = gateway();
        server.stop(0);

        assertThatThrownBy(() -> gateway.send(LETTER)).isInstanceOf(DeliveryFailed.class);
    }
}
