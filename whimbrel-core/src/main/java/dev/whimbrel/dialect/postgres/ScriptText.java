package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;

/** A text that knows which file it came from. Asking for places from front to back costs one pass over the text in all. */
final class ScriptText {

    private final String text;
    private final SourceLocation first;
    private int knownOffset;
    private SourceLocation known;

    /**
     * @param text the text
     * @param first the place of its first character
     */
    ScriptText(String text, SourceLocation first) {
        this.text = text;
        this.first = first;
        this.known = first;
    }

    String text() {
        return text;
    }

    SourceLocation locationAt(int offset) {
        if (offset < knownOffset) {
            knownOffset = 0;
            known = first;
        }
        known = known.after(text, knownOffset, offset);
        knownOffset = offset;
        return known;
    }

    /** The error for a text that can't be understood, with the place in front of the message. */
    WhimbrelException malformed(int offset, String message) {
        SourceLocation location = locationAt(offset);
        return new WhimbrelException(ErrorCode.MALFORMED_FILE, location + ": " + message, location, null);
    }
}
