package dev.whimbrel.migrate.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/** The bytes of a file as text: UTF-8 and nothing else, with or without a byte order mark. */
public final class FileText {

    private FileText() {}

    /**
     * The text, without a byte order mark.
     *
     * @throws WhimbrelException {@code MALFORMED_FILE} with the line when the bytes are not UTF-8
     */
    public static String decode(byte[] bytes, String file) {
        refuseOtherEncodings(bytes, file);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, text, true);
        if (result.isError()) {
            throw notUtf8(bytes, input.position(), file);
        }
        return withoutMark(text.flip().toString());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void refuseOtherEncodings(byte[] bytes, String file) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            throw malformed(file, 1, "The file is encoded in UTF-16. Save it as UTF-8.");
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static WhimbrelException notUtf8(byte[] bytes, int offset, String file) {
        String before = new String(bytes, 0, offset, UTF_8);
        String value = String.format(Locale.ROOT, "0x%02X", bytes[offset]);
        return malformed(
                file,
                Lines.count(before, 0, before.length()) + 1,
                "The byte " + value + " is not UTF-8. Save the file as UTF-8.");
    }

    static WhimbrelException malformed(String file, int line, String message) {
        SourceLocation location = new SourceLocation(file, line);
        return new WhimbrelException(ErrorCode.MALFORMED_FILE, location + ": " + message, location, null);
    }
}
