package dev.whimbrel.migrate.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** Reads names as users write them. */
final class Names {

    private Names() {}

    /** A name in one part, taken as it is. */
    static String plain(Recorder recorder, String name, String what) {
        if (name.isEmpty()) {
            throw recorder.wrong(ErrorCode.INVALID_DEFINITION, "The name of the " + what + " is empty.");
        }
        if (name.indexOf('\0') >= 0) {
            throw recorder.wrong(
                    ErrorCode.INVALID_DEFINITION,
                    "The name of the " + what + " holds a NUL character, which no name can.");
        }
        return name;
    }

    /** A name with an optional namespace in front; a part may stand in double quotes. */
    static ObjectName full(Recorder recorder, String text, String namespace, String what) {
        List<String> parts = parts(text);
        if (parts.isEmpty() || parts.size() > 2 || parts.contains("")) {
            throw recorder.wrong(
                    ErrorCode.INVALID_DEFINITION,
                    "\"" + text + "\" is no name of a " + what
                            + ". Write name or namespace.name; a name that holds a dot "
                            + "stands in double quotes, as in SQL: \"\\\"a.b\\\"\".");
        }
        parts.forEach(part -> plain(recorder, part, what));
        return parts.size() == 1 ? new ObjectName(namespace, parts.get(0)) : new ObjectName(parts.get(0), parts.get(1));
    }

    /** The parts between dots; none when a quote isn't closed or something follows it. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        do {
            int end = text.startsWith("\"", at) ? afterQuoted(text, at) : text.indexOf('.', at);
            end = end < 0 && !text.startsWith("\"", at) ? text.length() : end;
            if (end < 0 || (end < text.length() && text.charAt(end) != '.')) {
                return List.of();
            }
            String part = text.substring(at, end);
            parts.add(
                    part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part);
            at = end + 1;
        } while (at <= text.length());
        return parts;
    }

    private static int afterQuoted(String text, int open) {
        int i = open + 1;
        while (i < text.length()) {
            if (text.charAt(i) != '"') {
                i++;
            } else if (text.startsWith("\"", i + 1)) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return -1;
    }
}
