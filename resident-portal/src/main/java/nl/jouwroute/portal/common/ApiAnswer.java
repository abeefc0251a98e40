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
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What our addresses for other systems read and answer: JSON, and problems by their standard. */
public final class ApiAnswer {

    private static final int LARGEST = 16 * 1024;

    private ApiAnswer() {}

    /** The text that was posted as JSON; empty, and answered, when it is said to be something else or is too large. */
    public static Optional<String> posted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("application/json")) {
            problem(response, 415, "not-json", "Send application/json.");
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = request.getInputStream()) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            problem(response, 413, "too-large", "At most 16 KiB.");
            return Optional.empty();
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
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
    public static void problem(HttpServletResponse response, int status, String type, String detail)
            throws IOException {
        problem(response, status, type, detail, Map.of());
    }

    /** The same, with what is wrong in each field. */
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

    /** There is no such address. */
    public static void notFound(HttpServletResponse response) throws IOException {
        problem(response, 404, "not-found", "There is nothing here.");
    }

    /** @param methods those that may be used here */
    public static void notAllowed(HttpServletResponse response, String methods) throws IOException {
        response.setHeader("Allow", methods);
        problem(response, 405, "method", "Use " + methods + ".");
    }

    /** @param seconds how long to wait */
    public static void tryLater(HttpServletResponse response, int status, int seconds, String type, String detail)
            throws IOException {
        response.setHeader("Retry-After", String.valueOf(seconds));
        problem(response, status, type, detail);
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
