package nl.jouwroute.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A browser without JavaScript: keeps cookies, follows redirects, says where a post comes from, and posts forms with
 * all their fields.
 */
public final class Visitor {

    private static final int MOST_REDIRECTS = 10;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String origin;
    private final Map<String, HttpCookie> cookies = new ConcurrentHashMap<>();

    Visitor(String origin) {
        this.origin = origin;
    }

    /** Opens an address, absolute or a path of the portal, and follows where it leads. */
    public Page get(String address) {
        return follow(send(request(address).header("Sec-Fetch-Site", "none").GET()));
    }

    /** Opens an address and stays there, also when it leads elsewhere. */
    public Page getOnly(String address) {
        return page(send(request(address).header("Sec-Fetch-Site", "none").GET()));
    }

    /** Posts fields as a form of the same site does, and follows where that leads. */
    public Page post(String address, Map<String, String> fields) {
        return follow(send(formPost(address, fields)));
    }

    /** Posts a body as a form of the same site does; stays at the answer. */
    Page postOnly(String address, String contentType, HttpRequest.BodyPublisher body) {
        return page(send(
                sameSite(request(address)).header("Content-Type", contentType).POST(body)));
    }

    /** As {@link #post}, but stays at the answer to the post itself. */
    public Page postOnly(String address, Map<String, String> fields) {
        return page(send(formPost(address, fields)));
    }

    /** A form of another site, sent with this visitor's cookies. */
    Page postFromElsewhere(String address) {
        return page(send(request(address)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody())));
    }

    private HttpRequest.Builder formPost(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return sameSite(request(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder sameSite(HttpRequest.Builder request) {
        return request.header("Sec-Fetch-Site", "same-origin").header("Origin", origin);
    }

    /** A request with this visitor's cookies, for what no form does; send it with {@link #send}. */
    public HttpRequest.Builder request(String address) {
        URI uri = URI.create(origin + "/").resolve(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
        String sent = cookies.values().stream()
                .filter(cookie -> uri.getPath().startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    /** Sends a request and keeps the cookies of the answer. */
    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            if (cookie.getPath() == null) {
                cookie.setPath("/");
            }
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
    }

    /** The cookies by name, such as {@code jr_resident}. */
    public Map<String, String> cookies() {
        Map<String, String> values = new TreeMap<>();
        cookies.forEach((name, cookie) -> values.put(name, cookie.getValue()));
        return values;
    }

    /** Adds a cookie, such as a log-in that was made behind the scenes. */
    public Visitor withCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookies.put(name, cookie);
        return this;
    }

    /** The same browser at another server of the same portal, where a proxy may send any request. */
    Visitor at(String otherOrigin) {
        Visitor there = new Visitor(otherOrigin);
        there.cookies.putAll(cookies);
        return there;
    }

    /** Takes another visitor's cookies: a second tab, or a parallel request. */
    public Visitor sameBrowser() {
        Visitor other = new Visitor(origin);
        other.cookies.putAll(cookies);
        return other;
    }

    private Page follow(HttpResponse<byte[]> answer) {
        HttpResponse<byte[]> last = answer;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            String to = last.headers().firstValue("Location").orElse(null);
            if (to == null || last.statusCode() / 100 != 3) {
                return page(last);
            }
            last = send(request(last.uri().resolve(to).toString())
                    .header("Sec-Fetch-Site", "same-origin")
                    .GET());
        }
        throw new AssertionError("the address leads round in circles: " + answer.uri());
    }

    private Page page(HttpResponse<byte[]> answer) {
        return new Page(this, answer);
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
