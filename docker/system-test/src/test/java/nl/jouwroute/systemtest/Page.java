package nl.jouwroute.systemtest;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What a {@link Visitor} sees: an answer, and the page in it. */
public final class Page {

    private final Visitor visitor;
    private final HttpResponse<byte[]> answer;
    private final Document document;

    Page(Visitor visitor, HttpResponse<byte[]> answer) {
        this.visitor = visitor;
        this.answer = answer;
        this.document = Jsoup.parse(text(), answer.uri().toString());
    }

    public int status() {
        return answer.statusCode();
    }

    /** The address that we ended at. */
    public URI address() {
        return answer.uri();
    }

    public String path() {
        return answer.uri().getPath();
    }

    /** A header of the answer; null when it has none of that name. */
    public String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    /** The answer as text. */
    public String text() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return answer.body().clone();
    }

    /** The page, to look things up with CSS selectors. */
    public Document document() {
        return document;
    }

    /** The words of the first h1. */
    public String heading() {
        return Objects.requireNonNull(document.selectFirst("h1"), () -> "no h1 in " + text())
                .text();
    }

    /** Follows the first link that leads to this address or begins with these words. */
    public Page follow(String hrefOrWords) {
        for (Element link : document.select("a[href]")) {
            if (link.attr("href").equals(hrefOrWords) || link.text().startsWith(hrefOrWords)) {
                return visitor.get(link.absUrl("href"));
            }
        }
        throw new AssertionError("no link " + hrefOrWords + " on " + path() + ": " + document.select("a[href]"));
    }

    /** Every form once for each of its buttons, as it would be posted by it. */
    public List<Form> forms() {
        List<Form> all = new ArrayList<>();
        for (FormElement form : document.select("form").forms()) {
            for (Element button : form.select("button, input[type=submit]")) {
                all.add(new Form(visitor, form, button));
            }
        }
        return all;
    }

    /** The form that has a button with this id, name or these words. */
    public Form form(String button) {
        for (FormElement form : document.select("form").forms()) {
            for (Element candidate : form.select("button, input[type=submit]")) {
                if (candidate.id().equals(button)
                        || candidate.attr("name").equals(button)
                        || candidate.text().equals(button)
                        || candidate.attr("value").equals(button)) {
                    return new Form(visitor, form, candidate);
                }
            }
        }
        throw new AssertionError("no button " + button + " on " + path() + " (" + status() + "): " + document.body());
    }
}
