package dev.whimbrel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant, for errors that propose a cure. */
public final class NearestWord {

    private NearestWord() {}

    /**
     * The known word that is nearest to an unknown one, upper and lower case being the same.
     *
     * @param word what was written
     * @param known what could have been written
     * @return empty when nothing is so near that it is worth proposing: more than one slip in three letters
     */
    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> slips(word, candidate) <= Math.max(1, (candidate.length() + 1) / 3))
                .min(Comparator.comparingInt(candidate -> slips(word, candidate)));
    }

    /** {@code Did you mean x?} with a blank in front, or nothing. */
    public static String question(String word, Collection<String> known) {
        return of(word, known).map(nearest -> " Did you mean " + nearest + "?").orElse("");
    }

    /**
     * How many letters were left out, added, replaced or swapped with their neighbour: the optimal string alignment
     * distance.
     */
    private static int slips(String written, String meant) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = meant.toLowerCase(Locale.ROOT);
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : nearestStep(distance, a, b, i, j);
            }
        }
        return distance[a.length()][b.length()];
    }

    private static int nearestStep(int[][] distance, String a, String b, int i, int j) {
        int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(distance[i - 1][j - 1] + replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, distance[i - 2][j - 2] + 1) : best;
    }
}
