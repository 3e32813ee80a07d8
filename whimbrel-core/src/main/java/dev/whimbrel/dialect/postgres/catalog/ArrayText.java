package dev.whimbrel.dialect.postgres.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one-dimensional arrays as the server writes them, for example <code>{a,"b c"}</code>, and its vectors {@code 1 2}. */
final class ArrayText {

    private ArrayText() {}

    /** The elements of an array; none for null. */
    static List<String> elements(@Nullable String array) {
        List<String> elements = new ArrayList<>();
        if (array == null) {
            return elements;
        }
        int end = array.length() - 1;
        StringBuilder element = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < end; i++) {
            char c = array.charAt(i);
            if (c == '\\') {
                element.append(array.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                elements.add(element.toString());
                element.setLength(0);
            } else {
                element.append(c);
            }
        }
        if (end > 1) {
            elements.add(element.toString());
        }
        return elements;
    }

    /** The numbers of an array; none for null. */
    static List<Long> numbers(@Nullable String array) {
        return elements(array).stream().map(Long::valueOf).toList();
    }

    /** The numbers of an {@code int2vector} or {@code oidvector}. */
    static List<Long> vector(String vector) {
        List<Long> numbers = new ArrayList<>();
        for (String number : vector.split(" ")) {
            if (!number.isEmpty()) {
                numbers.add(Long.valueOf(number));
            }
        }
        return numbers;
    }

    /** The options of an array of {@code name=value}; none for null. */
    static SortedMap<String, String> options(@Nullable String array) {
        SortedMap<String, String> options = new TreeMap<>();
        for (String option : elements(array)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }
}
