package dev.whimbrel.seed;

/** The values of a type, as the server reads them. */
interface Form {

    /** As many as nobody needs. */
    long ENDLESS = Long.MAX_VALUE;

    /** How many different values {@link #at} gives. */
    long size();

    /** The value of a number below {@link #size}; different numbers give different values. */
    String at(long number);

    /** A plausible value by chance. */
    String some(long bits);
}
