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
        return new Checksum(kind + ":" + sha256(normalised(content)));
    }

    /** Whether both fingerprints were taken of the same kind of content, so that a difference means an edit. */
    public boolean comparableTo(Checksum other) {
        return kind().equals(other.kind());
    }

    private String kind() {
        return text.substring(0, Math.max(0, text.indexOf(':')));
    }

    /** Lines without the blanks at their ends, each ended by a line feed, without blank lines at the end. */
    static String normalised(String content) {
        StringBuilder normalised = new StringBuilder(content.length());
        int start = !content.isEmpty() && content.charAt(0) == '\uFEFF' ? 1 : 0;
        int kept = 0;
        for (int i = start; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '\n') {
                normalised.setLength(kept);
                normalised.append('\n');
                kept = normalised.length();
            } else {
                normalised.append(c);
                if (c != ' ' && c != '\t' && c != '\r') {
                    kept = normalised.length();
                }
            }
        }
        normalised.setLength(kept);
        while (!normalised.isEmpty() && normalised.charAt(normalised.length() - 1) == '\n') {
            normalised.setLength(normalised.length() - 1);
        }
        return normalised.toString();
    }

    static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
