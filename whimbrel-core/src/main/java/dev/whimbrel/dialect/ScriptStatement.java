package dev.whimbrel.dialect;

import dev.whimbrel.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a script.
 *
 * @param sql the text from its first to its last word, without the terminator, exactly as written otherwise
 * @param location where the statement's first word stands
 * @param traits what a runner has to know about it
 * @param copyData the lines after {@code COPY ... FROM stdin;} up to the closing {@code \.}, line ends included, exactly as
 *     written; null for any other statement
 */
public record ScriptStatement(
        String sql,
        SourceLocation location,
        StatementTraits traits,
        @Nullable String copyData) {

    /**
     * The place of a character of this statement, by the position that the server gives in an error.
     *
     * @param position the character, from 1, counted in code points; beyond the text its end is meant
     */
    public SourceLocation locationAt(int position) {
        int characters = sql.codePointCount(0, sql.length());
        int offset = sql.offsetByCodePoints(0, Math.clamp(position - 1L, 0, characters));
        return location.after(sql, 0, offset);
    }
}
