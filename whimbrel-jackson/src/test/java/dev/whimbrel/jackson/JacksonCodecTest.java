package dev.whimbrel.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.type.Codec;
import dev.whimbrel.table.type.JsonType;
import dev.whimbrel.table.type.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON columns, with the codec found as a service. */
class JacksonCodecTest {

    record Room(String name, int beds, Instant builtAt) {}

    private static final Room ROOM = new Room("blue", 2, Instant.parse("2026-11-21T12:00:00Z"));

    @Test
    void recordsComeBack() {
        Codec<Room> codec = Types.<Room>json("jsonb", Room.class).codec();

        String json = codec.toText(ROOM);
        assertThat(json).contains("\"name\":\"blue\"", "\"beds\":2", "2026-11-21T12:00:00Z");
        assertThat(codec.fromText(json)).isEqualTo(ROOM);
    }

    @Test
    void genericTypesComeBackAsWhatTheyAre() {
        Codec<Map<String, List<Room>>> codec = Types.<Map<String, List<Room>>>json(
                        "jsonb", new JsonType<Map<String, List<Room>>>() {}.type())
                .codec();

        Map<String, List<Room>> house = Map.of("upstairs", List.of(ROOM));
        assertThat(codec.fromText(codec.toText(house))).isEqualTo(house);
    }

    @Test
    void whatDoesNotFitIsSaid() {
        Codec<Room> codec = Types.<Room>json("jsonb", Room.class).codec();

        assertThatThrownBy(() -> codec.fromText("{\"name\": []}"))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining(
                        "A value of dev.whimbrel.jackson.JacksonCodecTest$Room can't be read from the JSON");
    }
}
