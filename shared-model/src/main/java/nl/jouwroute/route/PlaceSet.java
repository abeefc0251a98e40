package nl.jouwroute.route;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jouwroute.common.JsonText;

/** All places in the neighbourhood: a document without any state, that is edited as a draft. */
public record PlaceSet(List<Item> places) implements EditionContent {

    public PlaceSet {
        places = List.copyOf(places);
    }

    /**
     * A place.
     *
     * @param hidden residents do not see it
     */
    public record Item(UUID id, MeetingPlace.Facts facts, boolean hidden) {

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("key", id.toString());
            fields.putAll(facts.fields());
            fields.put("hidden", hidden);
            return fields;
        }
    }

    /** The places as they are kept. */
    public static PlaceSet of(List<MeetingPlace> places) {
        return new PlaceSet(places.stream()
                .map(place -> new Item(place.id(), place.facts(), !place.isActive()))
                .toList());
    }

    /** The places that residents would see, by name. */
    public List<MeetingPlace> shown() {
        return places.stream()
                .filter(item -> !item.hidden())
                .map(item -> new MeetingPlace(item.id(), item.facts(), null, null))
                .sorted(Comparator.comparing(MeetingPlace::name))
                .toList();
    }

    public Optional<Item> find(UUID id) {
        return places.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Puts a place in the place of the one with its id; a new one comes last. */
    public PlaceSet put(Item item) {
        List<Item> changed = new ArrayList<>(places);
        int at = changed.indexOf(find(item.id()).orElse(null));
        if (at < 0) {
            changed.add(item);
        } else {
            changed.set(at, item);
        }
        return new PlaceSet(changed);
    }

    /**
     * The places of which residents would read the words in another language and nothing in Dutch, in their order; empty when
     * these may be published.
     */
    public List<Item> lackingDutch() {
        return places.stream()
                .filter(item -> !item.hidden() && item.facts().about().lacksDutch())
                .toList();
    }

    @Override
    public String toJson() {
        return JsonText.of(Map.of("places", places.stream().map(Item::fields).toList()));
    }

    /**
     * Reads a stored document.
     *
     * @throws IllegalArgumentException when it is no such document
     */
    public static PlaceSet fromJson(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return new PlaceSet(reader.readObject().getJsonArray("places").getValuesAs(JsonObject.class).stream()
                    .map(PlaceSet::item)
                    .toList());
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("these are no places: " + e.getMessage(), e);
        }
    }

    private static Item item(JsonObject place) {
        Map<String, String> about = new LinkedHashMap<>();
        place.getJsonObject("about").forEach((language, text) -> about.put(language, ((JsonString) text).getString()));
        return new Item(
                UUID.fromString(place.getString("key")),
                new MeetingPlace.Facts(
                        place.getString("name"),
                        place.getString("district", null),
                        place.getString("address", null),
                        place.getString("present", null),
                        new Texts(about),
                        parts(place, "times", "\n").map(MeetingTime::parse).toList(),
                        parts(place, "closed", ", ").map(LocalDate::parse).collect(Collectors.toSet())),
                place.getBoolean("hidden", false));
    }

    private static Stream<String> parts(JsonObject place, String field, String between) {
        return Arrays.stream(place.getString(field, "").split(between)).filter(part -> !part.isEmpty());
    }
}
