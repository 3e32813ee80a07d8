package dev.whimbrel.seed;

/** How the rows of a table are spread over those that they refer to. */
public enum PerParent {
    /** Each is as likely as any other. */
    UNIFORM,
    /** A few have many and many have few, as with the authors of posts: the k-th is as likely as 1/k. */
    SKEWED;

    /**
     * The place of the parent.
     *
     * @param bits by chance
     * @param parents how many there are, at least 1
     */
    long pick(long bits, long parents) {
        return switch (this) {
            case UNIFORM -> Draw.below(bits, parents);
            case SKEWED -> Math.min(parents - 1, (long) StrictMath.pow(parents + 1.0, Draw.unit(bits)) - 1);
        };
    }
}
