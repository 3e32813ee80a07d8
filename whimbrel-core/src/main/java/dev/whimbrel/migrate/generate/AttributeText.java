package dev.whimbrel.migrate.generate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;

/** A list of attributes while it is read from front to back. */
final class AttributeText {

    private final String text;
    private int position;

    AttributeText(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position == text.length();
    }

    /** The next character; NUL at the end. */
    char peek() {
        return atEnd() ? '\0' : text.charAt(position);
    }

    boolean accept(char c) {
        if (peek() != c || atEnd()) {
            return false;
        }
        position++;
        return true;
    }

    void expect(char c, String cure) {
        if (!accept(c)) {
            throw error(
                    position,
                    (atEnd() ? "A " + c + " is missing at the end. " : "A " + c + " is missing here. ") + cure);
        }
    }

    void skipBlanks() {
        while (Character.isWhitespace(peek())) {
            position++;
        }
    }

    /** Letters, digits and underscores; may be empty. */
    String word() {
        int start = position;
        while (Character.isLetterOrDigit(peek()) || peek() == '_') {
            position++;
        }
        return text.substring(start, position);
    }

    /** A text in quotes, in which a doubled quote stands for one, or anything up to a comma or a closing bracket. */
    String label(char close) {
        char quote = peek();
        if (quote == '\'' || quote == '"') {
            return quoted(quote);
        }
        int start = position;
        while (!atEnd() && peek() != ',' && peek() != close) {
            position++;
        }
        return text.substring(start, position).strip();
    }

    private String quoted(char quote) {
        int open = position++;
        StringBuilder label = new StringBuilder();
        while (!atEnd()) {
            char c = text.charAt(position++);
            if (c != quote) {
                label.append(c);
            } else if (!accept(quote)) {
                return label.toString();
            } else {
                label.append(quote);
            }
        }
        throw error(open, "The quote that opens here is never closed.");
    }

    /** An error that shows the place below the text. */
    WhimbrelException error(int at, String message) {
        String visible = text.replaceAll("\\p{Cntrl}", " ");
        return new WhimbrelException(
                ErrorCode.USAGE, "Attributes: " + message + "\n  " + visible + "\n  " + " ".repeat(at) + "^");
    }
}
