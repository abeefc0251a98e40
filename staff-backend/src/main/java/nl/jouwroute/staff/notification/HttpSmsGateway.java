package nl.jouwroute.staff.notification;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * SMS by a plain HTTP gateway: a POST of {@code {"to": "+31612345678", "text": "…", "reference": "uuid"}} with a
 * bearer token; any 2xx means that it was taken. The reference is the same at every try.
 */
public class HttpSmsGateway implements SmsPort {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI address;
    private final String token;

    public HttpSmsGateway(Settings settings) {
        this.address = URI.create(settings.text(Setting.SMS_URL));
        this.token = settings.text(Setting.SMS_TOKEN);
    }

    @Override
    public void send(Letter letter) throws DeliveryFailed {
        String body = Json.createObjectBuilder()
                .add("to", letter.address())
                .add("text", letter.body())
                .add("reference", letter.id().toString())
                .build()
                .toString();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new DeliveryFailed("SMS gateway: status " + status);
            }
        } catch (IOException e) {
            throw new DeliveryFailed("SMS gateway: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("SMS gateway: interrupted", e);
        }
    }
}
