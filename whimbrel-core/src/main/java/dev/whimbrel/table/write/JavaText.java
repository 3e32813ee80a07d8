package dev.whimbrel.table.write;

/** Texts as Java source. */
final class JavaText {

    private JavaText() {}

    /**
     * A text as a literal, in a text block when it has lines.
     *
     * @param indentation the columns that a line of a text block begins with
     */
    static String literal(String text, int indentation) {
        boolean block = text.indexOf('\n') >= 0 && text.lines().anyMatch(JavaText::standsAtTheMargin);
        return block ? block(text, " ".repeat(indentation)) : string(text);
    }

    /** What stands before all lines is taken for indentation, so one has to begin without. */
    private static boolean standsAtTheMargin(String line) {
        return !line.isEmpty() && !Character.isWhitespace(line.charAt(0));
    }

    static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(c == '"' ? "\\\"" : c == '\n' ? "\\n" : escaped((char) c)));
        return out.append('"').toString();
    }

    private static String block(String text, String margin) {
        StringBuilder out = new StringBuilder("\"\"\"\n");
        for (String line : text.split("\n", -1)) {
            out.append(line.isEmpty() ? "" : margin).append(line(line)).append('\n');
        }
        out.setLength(out.length() - 1);
        return out.append(text.endsWith("\n") ? margin : "").append("\"\"\"").toString();
    }

    /** Blanks at the end of a line would be taken away, and three quotes in a row would end the block. */
    private static String line(String line) {
        StringBuilder out = new StringBuilder();
        line.chars().forEach(c -> out.append(escaped((char) c)));
        String text = out.toString();
        if (text.contains("\"\"\"")) {
            text = text.replace("\"", "\\\"");
        } else if (text.endsWith("\"")) {
            text = text.substring(0, text.length() - 1) + "\\\"";
        }
        return text.endsWith(" ") ? text.substring(0, text.length() - 1) + "\\s" : text;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            case '\f' -> "\\f";
            default -> Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }
}
