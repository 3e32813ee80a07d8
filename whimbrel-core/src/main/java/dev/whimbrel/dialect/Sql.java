package dev.whimbrel.dialect;

/**
 * One rendered statement.
 *
 * @param text the statement without a terminator
 * @param traits what a runner has to know about it
 */
public record Sql(String text, StatementTraits traits) {

    /** A statement that runs anywhere. */
    public static Sql of(String text) {
        return new Sql(text, StatementTraits.ORDINARY);
    }
}
