package dev.whimbrel.migrate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of a migration's content.
 *
 * @param text the kind of content, a colon, and the SHA-256 of its normalised text in lower-case hexadecimal
 */
public record Checksum(String text) {

    /** The checksum of a text: line ends and blanks at the ends of lines don't count, nor do blank lines at its end. */
    public static Checksum ofText(String kind, String content) {
        return ofText(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The checksum of a text by its encoded form, which is quicker for files.
     *
     * @param utf8 the text in UTF-8, with or without a byte order mark; what is not UTF-8 counts as it is
     */
    public static Checksum ofText(String kind, byte[] utf8) {
        byte[] normalised = new byte[utf8.length];
        int length = normalise(utf8, normalised);
        return new Checksum(kind + ":" + sha256(normalised, length));
    }

    /** Whether both fingerprints were taken of the same kind of content, so that a difference means an edit. */
    public boolean comparableTo(Checksum other) {
        return kind().equals(other.kind());
    }

    private String kind() {
        return text.substring(0, Math.max(0, text.indexOf(':')));
    }

    /**
     * Writes lines without the blanks at their ends, each ended by a line feed, without blank lines at the end.
     *
     * @return how many bytes were written
     */
    private static int normalise(byte[] text, byte[] normalised) {
        int length = 0;
        int kept = 0;
        for (int i = startsWithMark(text) ? 3 : 0; i < text.length; i++) {
            byte b = text[i];
            if (b == '\n') {
                normalised[kept++] = b;
                length = kept;
            } else {
                normalised[length++] = b;
                if (b != ' ' && b != '\t' && b != '\r') {
                    kept = length;
                }
            }
        }
        while (kept > 0 && normalised[kept - 1] == '\n') {
            kept--;
        }
        return kept;
    }

    private static boolean startsWithMark(byte[] text) {
        return text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }

    private static String sha256(byte[] content, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
