package dev.whimbrel.migrate.builder;

/** How a value is taken out of an enum. */
public interface EnumValueDrop extends Reversal {

    /**
     * What rows and defaults get that hold the value; without it, it is an error when one does. Which rows they were is lost,
     * so {@link #reversedBy} or {@link #reversedByNothing} has to say what the way back does.
     */
    EnumValueDrop replacedBy(String other);

    /** It stood before another value: the way back puts it there again. */
    EnumValueDrop before(String other);

    /** It stood after another value: the way back puts it there again. */
    EnumValueDrop after(String other);
}
