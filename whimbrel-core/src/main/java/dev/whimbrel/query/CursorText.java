package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of cursors: what order they are for, and its values in a row. */
final class CursorText {

    private CursorText() {}

    /**
     * The text.
     *
     * @param order tells orders apart
     * @param values as texts; null for NULL
     */
    static String write(int order, List<@Nullable String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(order);
            for (String value : values) {
                byte[] text = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
                out.writeInt(value == null ? -1 : text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** The values of a text for an order of some keys. */
    static List<@Nullable String> read(String cursor, int order, int keys) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
            if (in.readInt() != order) {
                throw invalid("belongs to a query with another order", null);
            }
            List<@Nullable String> values = new ArrayList<>();
            for (int i = 0; i < keys; i++) {
                values.add(readValue(in));
            }
            if (in.read() >= 0) {
                throw invalid("is longer than it should be", null);
            }
            return values;
        } catch (IOException | IllegalArgumentException e) {
            throw invalid("can't be read", e);
        }
    }

    private static @Nullable String readValue(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        // Not readNBytes into an array of that length: a made-up cursor could ask for gigabytes.
        byte[] text = in.readNBytes(Math.min(length, in.available()));
        if (text.length < length) {
            throw new IOException("It ends too early");
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    static WhimbrelException invalid(String problem, @Nullable Throwable cause) {
        return new WhimbrelException(
                ErrorCode.INVALID_CURSOR,
                "The cursor " + problem + ". Take it from a page of the same query, or begin with the first page.",
                cause);
    }
}
