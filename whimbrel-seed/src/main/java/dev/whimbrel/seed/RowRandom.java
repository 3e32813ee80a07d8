package dev.whimbrel.seed;

import java.util.Random;

/** What Datafaker draws its numbers from: it begins anew for each value, so that no value depends on those before it. */
final class RowRandom extends Random {

    private long key;
    private long number;

    /** Begins anew. */
    void beginAt(long newKey) {
        key = newKey;
        number = 0;
    }

    @Override
    protected int next(int bits) {
        return (int) (Draw.at(key, ++number) >>> (Long.SIZE - bits));
    }

    /** Without the spare number that the superclass keeps for the next call. */
    @Override
    public synchronized double nextGaussian() {
        double distance = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return distance * StrictMath.cos(2 * Math.PI * nextDouble());
    }
}
