package nl.jouwroute.portal.common;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/** What our addresses for other systems read and answer: JSON, and problems by their standard. */
public final class ApiAnswer {

    private ApiAnswer() {}

    /** Never more than is needed to see that it is too much. */
    public static byte[] body(HttpServletRequest request, int largest) throws IOException {
        try (InputStream in = request.getInputStream()) {
            return in.readNBytes(largest + 1);
        }
    }

    /** Empty when it is no JSON object. */
    public static Optional<JsonObject> json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException notAnObject) {
            return Optional.empty();
        }
    }

    /** As RFC 9457 writes what went wrong. */
    public static void problem(
            HttpServletResponse response, int status, String type, String detail, Map<String, String> fields)
            throws IOException {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", "urn:jouwroute:problem:" + type)
                .add("title", detail)
                .add("status", status);
        if (!fields.isEmpty()) {
            JsonObjectBuilder errors = Json.createObjectBuilder();
            fields.forEach(errors::add);
            body.add("errors", errors);
        }
        write(response, status, "application/problem+json", body);
    }

    /** An answer in JSON. */
    public static void write(HttpServletResponse response, int status, String type, JsonObjectBuilder body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body.build().toString());
    }
}
