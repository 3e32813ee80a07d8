package dev.whimbrel.model;

import dev.whimbrel.table.rule.BrokenRule;
import org.jspecify.annotations.Nullable;

/** Values in messages. */
final class ShownValue {

    private static final int MOST = 60;

    private ShownValue() {}

    /** A value as a message shows it; null for none that would tell anything. */
    static @Nullable String of(@Nullable Object value) {
        if (value == null || value.getClass().isArray()) {
            return null;
        }
        String text = String.valueOf(value).replace("\n", "\\n").replace("\r", "\\r");
        boolean quoted = value instanceof CharSequence;
        return (quoted ? "\"" : "") + shortened(text) + (quoted ? "\"" : "");
    }

    private static String shortened(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + "...";
    }

    /** What is wrong with a secret value, without it: annotations may have put it into their message. */
    static String without(@Nullable Object value, BrokenRule broken) {
        return value != null && broken.message().contains(String.valueOf(value))
                ? "breaks the rule " + broken.key()
                : broken.message();
    }
}
