package dev.whimbrel;

import java.util.Locale;

/** Names as people may read them: a name can have line ends and other control characters, which a line of output must not obey. */
public final class OneLine {

    private OneLine() {}

    /** The text with its control characters written out: {@code \n} for a line end. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return written(text);
            }
        }
        return text;
    }

    private static String written(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (isControl(character)) {
                        line.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
                    } else {
                        line.append(character);
                    }
                }
            }
        }
        return line.toString();
    }

    /** Also what ends a line elsewhere, and what turns the direction of writing. */
    private static boolean isControl(char character) {
        return Character.isISOControl(character)
                || (character >= '\u2028' && character <= '\u202e')
                || (character >= '\u2066' && character <= '\u2069');
    }
}
