package nl.jouwroute.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Sends a film in pieces as the page's script does, with one resident's cookies. */
final class TusClient {

    static final String ADDRESS = "/mijn/video/upload";

    private final Visitor visitor;

    TusClient(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Announces a film; the answer has its address. */
    HttpResponse<byte[]> announce(long length, String review) {
        return announce(length, review, "12-34");
    }

    /** With what the browser will know the film by. */
    HttpResponse<byte[]> announce(long length, String review, String fingerprint) {
        return visitor.send(request(ADDRESS)
                .header("Upload-Length", String.valueOf(length))
                .header("Upload-Metadata", "review " + base64(review) + ",fingerprint " + base64(fingerprint))
                .POST(BodyPublishers.noBody()));
    }

    /** Announces a film from a page that was for the resident with this mark. */
    HttpResponse<byte[]> announceFor(String mark) {
        return visitor.send(request(ADDRESS)
                .header("Upload-Length", "1000")
                .header("Upload-Metadata", "review " + base64("nee") + ",for " + base64(mark))
                .POST(BodyPublishers.noBody()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The address of a new upload. */
    String begin(long length, String review) {
        HttpResponse<byte[]> answer = announce(length, review);
        if (answer.statusCode() != 201) {
            throw new AssertionError("not created but " + answer.statusCode());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<byte[]> head(String address) {
        return visitor.send(request(address).method("HEAD", BodyPublishers.noBody()));
    }

    /** How much is there. */
    long offset(String address) {
        return head(address).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    HttpResponse<byte[]> patch(String address, long offset, byte[] bytes) {
        return visitor.send(patching(address, offset).method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    HttpResponse<byte[]> terminate(String address) {
        return visitor.send(request(address).DELETE());
    }

    HttpRequest.Builder patching(String address, long offset) {
        return request(address)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", String.valueOf(offset));
    }

    HttpRequest.Builder request(String address) {
        return visitor.request(address).header("Tus-Resumable", "1.0.0").header("Sec-Fetch-Site", "same-origin");
    }

    /** Sends a whole film in three pieces; answers the video's id. */
    UUID send(Path film, String review) {
        byte[] bytes = bytes(film);
        String address = begin(bytes.length, review);
        int third = Math.max(1, bytes.length / 3);
        for (int at = 0; at < bytes.length; ) {
            int end = Math.min(bytes.length, at + third);
            HttpResponse<byte[]> answer = patch(address, at, Arrays.copyOfRange(bytes, at, end));
            if (answer.statusCode() != 204) {
                throw new AssertionError("not taken but " + answer.statusCode());
            }
            at = end;
        }
        return id(address);
    }

    static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    static byte[] bytes(Path film) {
        try {
            return Files.readAllBytes(film);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
