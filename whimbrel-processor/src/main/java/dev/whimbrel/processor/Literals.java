package dev.whimbrel.processor;

/** Java values as Java source. */
final class Literals {

    private Literals() {}

    static String of(Object value) {
        if (value instanceof String text) {
            return string(text);
        }
        if (value instanceof Character character) {
            return "'" + (character == '\'' ? "\\'" : escaped(character)) + "'";
        }
        if (value instanceof Long) {
            return value + "L";
        }
        if (value instanceof Float number) {
            return number.isNaN()
                    ? "0.0f / 0.0f"
                    : number.isInfinite() ? Math.signum(number) + "f / 0.0f" : number + "f";
        }
        if (value instanceof Double number) {
            return number.isNaN()
                    ? "0.0 / 0.0"
                    : number.isInfinite() ? Math.signum(number) + " / 0.0" : number.toString();
        }
        return value instanceof Byte || value instanceof Short
                ? "(" + (value instanceof Byte ? "byte" : "short") + ") " + value
                : String.valueOf(value);
    }

    /** A text in quotes. */
    static String string(String text) {
        StringBuilder source = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            source.append(c == '"' ? "\\\"" : escaped(c));
        }
        return source.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }
}
