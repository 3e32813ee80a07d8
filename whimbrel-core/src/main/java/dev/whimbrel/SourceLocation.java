package dev.whimbrel;

/**
 * A place in a file that a person can open: where a statement starts, or where a migration called the schema builder.
 *
 * @param file the file's name as the user knows it, for example {@code 20260101120000-create-users.sql}
 * @param line the line, from 1; 0 when the line is not known
 */
public record SourceLocation(String file, int line) {

    /**
     * The place that is reached by reading a part of a text from here. A line ends with LF, CRLF or a lone CR.
     *
     * @param text the text
     * @param from the offset that this location stands for
     * @param to the offset behind the part, not before {@code from}
     */
    public SourceLocation after(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                lines++;
            }
        }
        return lines == 0 ? this : new SourceLocation(file, line + lines);
    }

    /** {@code file:line}, or just the file when the line is not known. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
