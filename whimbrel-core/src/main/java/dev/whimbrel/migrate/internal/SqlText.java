package dev.whimbrel.migrate.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.builder.SqlExpression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL with the values for its placeholders.
 *
 * @param template {@code {}} stands for the next argument; without arguments it means nothing
 * @param arguments Java values or {@link SqlExpression}s
 * @param location the user's line
 */
record SqlText(String template, List<@Nullable Object> arguments, SourceLocation location) implements Effect.SqlSource {

    /**
     * The text of a call.
     *
     * @param arguments what a call without an array makes of one null counts as that null
     */
    static SqlText of(String template, @Nullable Object @Nullable [] arguments, SourceLocation location) {
        List<@Nullable Object> values = new ArrayList<>();
        if (arguments == null) {
            values.add(null);
        } else {
            values.addAll(Arrays.asList(arguments));
        }
        return new SqlText(template, Collections.unmodifiableList(values), location);
    }

    @Override
    public String write(ScriptContext context) {
        if (arguments.isEmpty()) {
            return template;
        }
        List<Integer> places = context.splitter().placeholders(template, location);
        if (places.size() != arguments.size()) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    location + ": The SQL has " + count(places.size(), "placeholder")
                            + " {} outside of quotes and comments, but " + count(arguments.size(), "argument")
                            + ". Give one for each.",
                    location,
                    null);
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int i = 0; i < places.size(); i++) {
            text.append(template, from, places.get(i)).append(value(context.renderer(), arguments.get(i)));
            from = places.get(i) + 2;
        }
        return text.append(template, from, template.length()).toString();
    }

    /** A Java value as a literal, or an expression as it is. */
    static String value(Renderer renderer, @Nullable Object value) {
        return value instanceof SqlExpression expression ? expression.text() : renderer.literal(value);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
