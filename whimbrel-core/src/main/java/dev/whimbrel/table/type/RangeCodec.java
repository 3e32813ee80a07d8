package dev.whimbrel.table.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranges in the text form of the PostgreSQL manual, 8.17.5. */
record RangeCodec<T>(ColumnType<T> element) implements Codec<Range<T>> {

    @Override
    public String toText(Range<T> range) {
        if (range.empty()) {
            return "empty";
        }
        return (range.lowerInclusive() ? "[" : "(")
                + end(range.lower()) + "," + end(range.upper())
                + (range.upperInclusive() ? "]" : ")");
    }

    private String end(@Nullable T value) {
        return value == null
                ? ""
                : '"' + element.codec().toText(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public Range<T> fromText(String text) {
        if (text.equals("empty")) {
            return Range.ofNothing();
        }
        List<@Nullable String> ends = ends(text.substring(1, text.length() - 1));
        return new Range<>(value(ends.get(0)), value(ends.get(1)), text.charAt(0) == '[', text.endsWith("]"), false);
    }

    private @Nullable T value(@Nullable String text) {
        return text == null ? null : element.codec().fromText(text);
    }

    /** The two ends; a quote is doubled or escaped within quotes. */
    private static List<@Nullable String> ends(String text) {
        List<@Nullable String> ends = new ArrayList<>();
        StringBuilder end = new StringBuilder();
        boolean quoted = false;
        boolean given = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' && !quoted) {
                ends.add(given ? end.toString() : null);
                end.setLength(0);
                given = false;
            } else if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    end.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
                given = true;
            } else {
                end.append(c == '\\' ? text.charAt(++i) : c);
                given = true;
            }
        }
        ends.add(given ? end.toString() : null);
        return ends;
    }
}
