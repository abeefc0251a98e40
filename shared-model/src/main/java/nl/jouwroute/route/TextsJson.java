package nl.jouwroute.route;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.jouwroute.common.JsonText;

/** Texts as a column holds them: a JSON object by language. */
final class TextsJson {

    private TextsJson() {}

    static String write(Texts texts) {
        return JsonText.of(texts.byLanguage());
    }

    static Texts read(String json) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((language, text) -> byLanguage.put(language, ((JsonString) text).getString()));
        }
        return new Texts(byLanguage);
    }
}
