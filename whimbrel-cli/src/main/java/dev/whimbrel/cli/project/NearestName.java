package dev.whimbrel.cli.project;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a person meant to type. */
public final class NearestName {

    private NearestName() {}

    /** The known name that differs least from a word, unless all are too different to be meant. */
    public static Optional<String> of(String word, Collection<String> known) {
        int tolerance = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(name -> distance(word, name) <= tolerance || startsTheSame(word, name))
                .min(Comparator.comparingInt((String name) -> distance(word, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A sentence that proposes it, with a blank before it; empty when there is nothing to propose. */
    public static String proposal(String word, Collection<String> known) {
        return of(word, known).map(name -> " Did you mean " + name + "?").orElse("");
    }

    private static boolean startsTheSame(String word, String name) {
        return word.length() >= 3 && (name.startsWith(word) || (word.startsWith(name) && name.length() >= 3));
    }

    /** Insertions, deletions, replacements and swaps of neighbours that make one text of the other. */
    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }
}
