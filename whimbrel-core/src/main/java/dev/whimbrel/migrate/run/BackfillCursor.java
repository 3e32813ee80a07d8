package dev.whimbrel.migrate.run;

import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a backfill is.
 *
 * @param changed rows changed so far
 * @param passed rows passed so far
 * @param key the key of the last row that was passed, a text for each column; empty at the start
 * @param finished whether there are no rows after it
 */
record BackfillCursor(long changed, long passed, List<String> key, boolean finished) {

    static final BackfillCursor START = new BackfillCursor(0, 0, List.of(), false);

    BackfillCursor {
        key = List.copyOf(key);
    }

    /** As it is kept in the history. */
    String text() {
        String keys = key.stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(joining(" "));
        return changed + " " + passed + " " + (finished ? "end" : "more") + (keys.isEmpty() ? "" : " " + keys);
    }

    static BackfillCursor parse(String text) {
        String[] parts = text.split(" ", -1);
        List<String> key = Stream.of(parts)
                .skip(3)
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        return new BackfillCursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]), key, parts[2].equals("end"));
    }
}
