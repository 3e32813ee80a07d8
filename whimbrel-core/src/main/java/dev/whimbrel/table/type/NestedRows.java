package dev.whimbrel.table.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows that the server put into one value: JSON of nothing but arrays, texts and nulls. It is written by our own statements, so
 * nothing else can be in it; other JSON is the business of a library.
 */
public final class NestedRows {

    private final String json;
    private int at;

    private NestedRows(String json) {
        this.json = json;
    }

    /**
     * The rows of a value.
     *
     * @return texts, null for null, and lists
     * @throws IllegalArgumentException when it is no such JSON
     */
    @SuppressWarnings("unchecked") // An array of arrays, or else the cast of an element fails.
    public static List<List<@Nullable Object>> parse(String json) {
        NestedRows reader = new NestedRows(json);
        Object value = reader.value();
        reader.skipSpace();
        if (reader.at < json.length() || !(value instanceof List<?> list)) {
            throw reader.unexpected();
        }
        return (List<List<@Nullable Object>>) list;
    }

    private @Nullable Object value() {
        skipSpace();
        return switch (peek()) {
            case '[' -> array();
            case '"' -> text();
            case 'n' -> {
                expect("null");
                yield null;
            }
            default -> throw unexpected();
        };
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> elements = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return elements;
        }
        while (true) {
            elements.add(value());
            skipSpace();
            char next = peek();
            at++;
            if (next == ']') {
                return elements;
            }
            if (next != ',') {
                throw unexpected();
            }
        }
    }

    private String text() {
        at++;
        int quote = json.indexOf('"', at);
        if (quote < 0) {
            at = json.length();
            throw unexpected();
        }
        int escape = json.indexOf('\\', at, quote);
        if (escape >= 0) {
            return escapedText(escape);
        }
        String plain = json.substring(at, quote);
        at = quote + 1;
        return plain;
    }

    private String escapedText(int firstEscape) {
        StringBuilder text = new StringBuilder(firstEscape - at + 32);
        int end = firstEscape;
        while (true) {
            text.append(json, at, end);
            at = end;
            char c = peek();
            at++;
            if (c == '"') {
                return text.toString();
            }
            text.append(escape());
            end = at;
            while (end < json.length() && json.charAt(end) != '"' && json.charAt(end) != '\\') {
                end++;
            }
        }
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (at + 4 > json.length()) {
                    throw unexpected();
                }
                at += 4;
                yield (char) Integer.parseInt(json, at - 4, at, 16);
            }
            default -> c;
        };
    }

    private void skipSpace() {
        while (at < json.length() && json.charAt(at) <= ' ') {
            at++;
        }
    }

    private void expect(String word) {
        if (!json.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
    }

    private char peek() {
        if (at >= json.length()) {
            throw unexpected();
        }
        return json.charAt(at);
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException(
                "No rows as JSON: something unexpected at character " + at + " of " + json.length());
    }
}
