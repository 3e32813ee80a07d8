package dev.whimbrel.seed;

/**
 * Chance without a state: the same numbers give the same result, in whatever order they are asked for. The mixing is that of
 * SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
 */
final class Draw {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Draw() {}

    /** A number that depends on a seed number and some words. */
    static long key(long seed, String... words) {
        long hash = OFFSET;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * PRIME;
            }
            hash = (hash ^ 0x1F) * PRIME;
        }
        return mix(seed * STEP ^ mix(hash));
    }

    /** The random bits that belong to a number; different numbers of one key have different ones. */
    static long at(long key, long number) {
        return mix(key + number * STEP);
    }

    /** From 0 up to a limit that is not reached. */
    static long below(long bits, long limit) {
        return Math.unsignedMultiplyHigh(bits, limit);
    }

    /** From 0 up to a limit that is not reached. */
    static int below(long bits, int limit) {
        return (int) Math.unsignedMultiplyHigh(bits, limit);
    }

    /** From 0 up to 1, which is not reached. */
    static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** Mixes the bits of a number; no two numbers become the same. */
    static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
