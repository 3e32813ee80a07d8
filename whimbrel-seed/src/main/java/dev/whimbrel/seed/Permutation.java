package dev.whimbrel.seed;

/**
 * The numbers below a limit in an order by chance, without a list of them: a Feistel network over the next power of four, walked
 * on until the number is below the limit (Black and Rogaway, "Ciphers with arbitrary finite domains", 2002).
 */
final class Permutation {

    private static final int ROUNDS = 4;

    private final long limit;
    private final long key;
    private final int halfBits;
    private final long halfMask;

    Permutation(long limit, long key) {
        this.limit = limit;
        this.key = key;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, limit - 1));
        halfBits = Math.max(1, (bits + 1) / 2);
        halfMask = (1L << halfBits) - 1;
    }

    /** Where a number stands; both are below the limit. */
    long at(long number) {
        long place = number;
        do {
            place = step(place);
        } while (place >= limit);
        return place;
    }

    private long step(long number) {
        long left = number >>> halfBits;
        long right = number & halfMask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (Draw.at(key + round, right) & halfMask);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }
}
