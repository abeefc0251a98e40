package nl.jouwroute.portal.common;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands in the fields of a form, by their names. */
public final class FormFields {

    private static final String REVISION = "versie";

    private final Map<String, List<String>> values;

    private FormFields(Map<String, List<String>> values) {
        this.values = values;
    }

    /** As the server gives them. */
    public static FormFields of(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, all) -> values.put(name, List.of(all)));
        return new FormFields(values);
    }

    /** The first value under a name; "" when there is none. */
    public String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** Every value under a name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The revision that the page said it showed; anything unreadable counts as nothing seen. */
    public int revision() {
        String seen = first(REVISION);
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
    }

    /** As a browser posts them, without what only Faces asks for. */
    public String encode() {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, all) -> {
            if (name.indexOf('.') < 0) {
                all.forEach(value -> pairs.add(encode(name) + "=" + encode(value)));
            }
        });
        return String.join("&", pairs);
    }

    /** Reads what {@link #encode()} wrote. */
    public static FormFields decode(String encoded) {
        return new FormFields(Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.groupingBy(
                        pair -> decoded(pair[0]),
                        LinkedHashMap::new,
                        Collectors.mapping(pair -> decoded(pair[1]), Collectors.toList()))));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
