package dev.whimbrel.dialect;

import dev.whimbrel.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a script.
 *
 * @param sql the text without its terminator, exactly as written otherwise
 * @param location where the statement's first word stands
 * @param traits what a runner has to know about it
 * @param copyData the lines after {@code COPY ... FROM stdin;} up to the closing {@code \.}, each ended by a line feed; null
 *     for any other statement
 */
public record ScriptStatement(
        String sql,
        SourceLocation location,
        StatementTraits traits,
        @Nullable String copyData) {}
