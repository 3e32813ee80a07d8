package dev.whimbrel.migrate.files;

/** Counts lines as the server does: a line ends with LF, CRLF or a lone CR. */
final class Lines {

    private Lines() {}

    /** The line ends between two offsets. */
    static int count(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                lines++;
            }
        }
        return lines;
    }

    /** The offset behind the end of the line that holds an offset. */
    static int next(String text, int offset) {
        for (int i = offset; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return text.startsWith("\n", i + 1) ? i + 2 : i + 1;
            }
        }
        return text.length();
    }
}
