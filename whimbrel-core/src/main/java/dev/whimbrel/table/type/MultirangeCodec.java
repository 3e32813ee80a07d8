package dev.whimbrel.table.type;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of ranges as multiranges: {@code {[1,3),[5,9)}}. */
record MultirangeCodec<T>(RangeCodec<T> range) implements Codec<List<Range<T>>> {

    @Override
    public String toText(List<Range<T>> ranges) {
        return ranges.stream().map(range::toText).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public List<Range<T>> fromText(String text) {
        List<Range<T>> ranges = new ArrayList<>();
        boolean quoted = false;
        int from = 1;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ']' || c == ')')) {
                ranges.add(range.fromText(text.substring(from, i + 1)));
                from = i + 2;
            }
        }
        return List.copyOf(ranges);
    }
}
