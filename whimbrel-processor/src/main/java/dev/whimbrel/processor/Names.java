package dev.whimbrel.processor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Names in the database's style, and those that were probably meant. */
final class Names {

    private Names() {}

    /** {@code password_hash} for {@code passwordHash}; an acronym is one word, and digits stay where they are. */
    static String snakeCase(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code USER_PROFILES} for {@code UserProfiles}. */
    static String constant(String className) {
        return snakeCase(className).toUpperCase(Locale.ROOT);
    }

    /** The known word nearest to what was written, when it is at most one slip in three letters away. */
    static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> slips(written, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> slips(written, word)));
    }

    /** Letters that were left out, added or replaced: the Levenshtein distance. */
    private static int slips(String written, String meant) {
        int[] row = new int[meant.length() + 1];
        for (int j = 0; j <= meant.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= written.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= meant.length(); j++) {
                int replaced = diagonal + (written.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[meant.length()];
    }
}
