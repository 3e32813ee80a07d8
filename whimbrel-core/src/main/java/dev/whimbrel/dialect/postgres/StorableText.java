package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.nio.charset.StandardCharsets;

/** Tells text that the server can store from text that it can't. */
final class StorableText {

    private StorableText() {}

    /**
     * Refuses text that can't be stored.
     *
     * @param what how the message calls the text, for example {@code The name}
     */
    static void require(String text, String what) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw refusal(what, text, "a NUL character at position " + (nul + 1), "Store such data as bytea");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw refusal(what, text, "half of a surrogate pair, which is no character", "Repair the text");
        }
    }

    private static WhimbrelException refusal(String what, String text, String reason, String cure) {
        String start = text.codePoints()
                .limit(30)
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new WhimbrelException(
                ErrorCode.INVALID_DEFINITION,
                what + " that begins with \"" + start + "\" holds " + reason + "; PostgreSQL can't store it. " + cure
                        + ".");
    }
}
