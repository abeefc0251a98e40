package nl.jouwroute.staff.common;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;

/** What a job remembers, as JSON: readable in the table, and nothing is deserialized into a class of its choosing. */
final class JsonSerializer implements Serializer {

    private final Jsonb json = JsonbBuilder.create();

    @Override
    public byte[] serialize(Object data) {
        return data == null ? null : json.toJson(data).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        return data == null ? null : json.fromJson(new String(data, StandardCharsets.UTF_8), type);
    }
}
