package dev.whimbrel.migrate.builder;

/**
 * SQL in a place where a Java value may stand: {@code Map.of("created_at", sql("now()"))}. The text is trusted and written as
 * it is.
 *
 * @param text an expression
 */
public record SqlExpression(String text) {

    /** An expression; made for a static import. */
    public static SqlExpression sql(String text) {
        return new SqlExpression(text);
    }
}
