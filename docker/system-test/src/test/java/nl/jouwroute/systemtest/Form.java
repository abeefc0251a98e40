package nl.jouwroute.systemtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/** A form as a browser without JavaScript fills it in and posts it: all its fields, and the button that was pressed. */
public final class Form {

    private final Visitor visitor;
    private final FormElement form;
    private final Element button;
    private Path file;
    private String fileField;
    private String fileType;

    Form(Visitor visitor, FormElement form, Element button) {
        this.visitor = visitor;
        this.form = form;
        this.button = button;
    }

    /** Types into a field, or chooses the option with this value; the field by id or name. */
    public Form set(String field, String value) {
        Element element = find(field);
        if (element.normalName().equals("textarea")) {
            element.text(value);
        } else if (element.normalName().equals("select")) {
            element.select("option")
                    .forEach(option -> option.attr("selected", option.val().equals(value)));
        } else if (element.attr("type").equals("radio") || element.attr("type").equals("checkbox")) {
            return choose(element.attr("name"), value);
        } else {
            element.val(value);
        }
        return this;
    }

    /** Ticks the radio button or box with this name and value. */
    public Form choose(String name, String value) {
        Elements choices = form.select("input[name=" + name + "]");
        choices.stream()
                .filter(choice -> choice.attr("type").equals("radio"))
                .forEach(choice -> choice.removeAttr("checked"));
        Element wanted = choices.stream()
                .filter(choice -> choice.val().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice " + value + " for " + name + ": " + choices));
        wanted.attr("checked", true);
        return this;
    }

    /** Unticks the box with this name and value. */
    public Form untick(String name, String value) {
        form.select("input[name=" + name + "]").stream()
                .filter(choice -> choice.val().equals(value))
                .forEach(choice -> choice.removeAttr("checked"));
        return this;
    }

    /** Chooses a file for a file field. */
    public Form attach(String field, Path chosen, String type) {
        fileField = find(field).attr("name");
        file = chosen;
        fileType = type;
        return this;
    }

    private Element find(String field) {
        return form.getAllElements().stream()
                .filter(element ->
                        element.id().equals(field) || element.attr("name").equals(field))
                .filter(element -> List.of("input", "textarea", "select").contains(element.normalName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + field + " in " + form));
    }

    /** Presses the button and follows where that leads. */
    public Page submit() {
        Page answer = submitOnly();
        String to = answer.header("Location");
        return to == null ? answer : visitor.get(answer.address().resolve(to).toString());
    }

    /** Presses the button and stays at the answer. */
    public Page submitOnly() {
        if (form.attr("enctype").equals("multipart/form-data")) {
            return submitParts();
        }
        List<String> pairs = new ArrayList<>();
        for (KeyVal field : fields()) {
            pairs.add(encode(field.key()) + "=" + encode(field.value()));
        }
        return visitor.postOnly(
                action(),
                "application/x-www-form-urlencoded",
                HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    /** The fields as they would be posted, to replay or to change them. */
    public Map<String, String> fieldsNow() {
        Map<String, String> all = new LinkedHashMap<>();
        fields().forEach(field -> all.put(field.key(), field.value()));
        return all;
    }

    /** Where the form is posted to. */
    public String action() {
        return form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
    }

    private List<KeyVal> fields() {
        List<KeyVal> fields = new ArrayList<>(form.formData());
        if (button.hasAttr("name")) {
            fields.add(org.jsoup.helper.HttpConnection.KeyVal.create(button.attr("name"), button.val()));
        }
        return fields;
    }

    private Page submitParts() {
        String boundary = "----" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (KeyVal field : fields()) {
                if (!field.key().equals(fileField)) {
                    write(
                            body,
                            "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.key() + "\"\r\n\r\n"
                                    + field.value() + "\r\n");
                }
            }
            if (file != null) {
                write(
                        body,
                        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fileField + "\"; filename=\""
                                + file.getFileName() + "\"\r\nContent-Type: " + fileType + "\r\n\r\n");
                Files.copy(file, body);
                write(body, "\r\n");
            }
            write(body, "--" + boundary + "--\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return visitor.postOnly(
                action(),
                "multipart/form-data; boundary=" + boundary,
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void write(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
