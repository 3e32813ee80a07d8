package dev.whimbrel.table.rule;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** What texts look like, each told in one pass. */
final class Texts {

    /** The longest address that SMTP can carry (RFC 5321, 4.5.3.1.3, less the angle brackets). */
    private static final int MOST_OF_ADDRESS = 254;

    /** The longest part before the at sign (RFC 5321, 4.5.3.1.1). */
    private static final int MOST_BEFORE_AT = 64;

    /** The longest label of a domain (RFC 1035, 2.3.4). */
    private static final int MOST_OF_LABEL = 63;

    /** What may stand before the at sign besides letters, digits and dots (RFC 5322, atext). */
    private static final String ATOM = "!#$%&'*+-/=?^_`{|}~";

    private Texts() {}

    static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    static boolean isAlphanumeric(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && text.length() <= MOST_OF_ADDRESS
                && at <= MOST_BEFORE_AT
                && isDotted(text.substring(0, at), Texts::isAtomic)
                && text.indexOf('.', at) > 0
                && isDotted(text.substring(at + 1), Texts::isOfDomain);
    }

    @FunctionalInterface
    private interface Part {
        boolean is(String text);
    }

    /** Parts with one dot between each two. */
    private static boolean isDotted(String text, Part part) {
        int from = 0;
        while (true) {
            int dot = text.indexOf('.', from);
            String each = dot < 0 ? text.substring(from) : text.substring(from, dot);
            if (each.isEmpty() || !part.is(each)) {
                return false;
            }
            if (dot < 0) {
                return true;
            }
            from = dot + 1;
        }
    }

    private static boolean isAtomic(String part) {
        return part.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || isMark(c) || ATOM.indexOf(c) >= 0);
    }

    private static boolean isOfDomain(String label) {
        return label.length() <= MOST_OF_LABEL
                && label.charAt(0) != '-'
                && label.charAt(label.length() - 1) != '-'
                && label.codePoints().allMatch(c -> c == '-' || Character.isLetterOrDigit(c) || isMark(c));
    }

    /** Vowel signs and accents that are characters of their own, as some languages write them. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isUrl(String text, List<String> schemes) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            return scheme != null
                    && uri.getHost() != null
                    && uri.getPort() <= 65_535
                    && schemes.stream().anyMatch(scheme::equalsIgnoreCase);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
