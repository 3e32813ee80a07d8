package dev.whimbrel.seed;

import java.util.Arrays;

/**
 * Rows that are spread over parents so that a few have many, each of a parent's rows with another partner. No parent has more rows
 * than there are partners.
 */
final class Shares {

    /** For each parent the number of the rows of those before it; after the last the number of all. */
    private final long[] before;

    private final long partners;
    private final long key;
    private final Permutation rows;
    private final Permutation parents;

    private Shares(long[] before, long partners, long key, Permutation rows, Permutation parents) {
        this.before = before;
        this.partners = partners;
        this.key = key;
        this.rows = rows;
        this.parents = parents;
    }

    /**
     * Spreads rows.
     *
     * @param partners how many there are for each parent; times the parents at least as many as the rows
     */
    static Shares of(long rows, int parents, long partners, long key) {
        double sum = 0;
        for (int i = 1; i <= parents; i++) {
            sum += 1.0 / i;
        }
        long[] counts = new long[parents];
        long left = rows;
        for (int i = 0; i < parents; i++) {
            counts[i] = Math.min(Math.min(left, partners), Math.round(rows / sum / (i + 1)));
            left -= counts[i];
        }
        for (int i = 0; left > 0; i++) {
            long more = Math.min(left, partners - counts[i]);
            counts[i] += more;
            left -= more;
        }
        long[] before = new long[parents + 1];
        for (int i = 0; i < parents; i++) {
            before[i + 1] = before[i] + counts[i];
        }
        return new Shares(before, partners, key, new Permutation(rows, key), new Permutation(parents, key + 1));
    }

    /** The parent of a row. */
    long parent(long row) {
        return parents.at(rank(rows.at(row)));
    }

    /** Which of the partners a row has. */
    long other(long row) {
        long place = rows.at(row);
        int rank = rank(place);
        return new Permutation(partners, Draw.at(key, rank)).at(place - before[rank]);
    }

    private int rank(long place) {
        int found = Arrays.binarySearch(before, place);
        if (found < 0) {
            return -found - 2;
        }
        // Parents without rows begin where the next one does.
        int rank = found;
        while (rank + 1 < before.length - 1 && before[rank + 1] == place) {
            rank++;
        }
        return rank;
    }
}
