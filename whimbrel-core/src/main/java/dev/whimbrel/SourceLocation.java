package dev.whimbrel;

/**
 * A place in a file that a person can open: where a statement starts, or where a migration called the schema builder.
 *
 * @param file the file's name as the user knows it, for example {@code 20260101120000-create-users.sql}
 * @param line the line, from 1; 0 when the line is not known
 */
public record SourceLocation(String file, int line) {

    /** {@code file:line}, or just the file when the line is not known. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
