package dev.whimbrel.table.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as arrays, in the text form of the PostgreSQL manual, 8.15.6. An element may be null. */
record ArrayCodec<T>(ColumnType<T> element) implements Codec<List<T>> {

    @Override
    public String toText(List<T> list) {
        StringBuilder text = new StringBuilder(16 * list.size() + 2).append('{');
        boolean first = true;
        for (@Nullable T value : list) {
            if (!first) {
                text.append(',');
            }
            first = false;
            append(value, text);
        }
        return text.append('}').toString();
    }

    private void append(@Nullable T value, StringBuilder text) {
        if (value == null) {
            text.append("NULL");
        } else if (element.codec() instanceof ArrayCodec) {
            text.append(element.codec().toText(value));
        } else {
            appendQuoted(element.codec().toText(value), text);
        }
    }

    private static void appendQuoted(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        text.append('"');
    }

    @Override
    public List<T> fromText(String text) {
        return new Reader(text).read();
    }

    /** Reads one array; bounds in front of it, as in {@code [0:1]={1,2}}, are passed over. */
    private final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
            at = text.indexOf('{') + 1;
        }

        @SuppressWarnings("NullAway") // A NULL in an array is a null in the list, which List<T> cannot say.
        List<T> read() {
            List<T> list = new ArrayList<>();
            while (text.charAt(at) != '}') {
                if (text.charAt(at) == ',') {
                    at++;
                }
                list.add(next());
            }
            return Collections.unmodifiableList(list);
        }

        private @Nullable T next() {
            return switch (text.charAt(at)) {
                case '{' -> element.codec().fromText(nested());
                case '"' -> element.codec().fromText(quoted());
                default -> bare();
            };
        }

        private String nested() {
            int from = at;
            int depth = 0;
            do {
                char c = text.charAt(at);
                if (c == '"') {
                    quoted();
                    continue;
                }
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                at++;
            } while (depth > 0);
            return text.substring(from, at);
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at++;
            return value.toString();
        }

        private @Nullable T bare() {
            int from = at;
            while (text.charAt(at) != ',' && text.charAt(at) != '}') {
                at++;
            }
            String value = text.substring(from, at);
            return value.equals("NULL") ? null : element.codec().fromText(value);
        }
    }
}
