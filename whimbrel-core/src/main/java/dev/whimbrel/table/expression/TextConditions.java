package dev.whimbrel.table.expression;

import static dev.whimbrel.table.expression.Expressions.condition;
import static dev.whimbrel.table.expression.Expressions.expression;
import static dev.whimbrel.table.expression.Expressions.valueFor;

import dev.whimbrel.table.type.Types;
import java.util.List;

/**
 * What text is asked for, and regular expressions; made for static import. {@code like} and {@code matches} are in
 * {@link Expressions}.
 */
public final class TextConditions {

    private TextConditions() {}

    /**
     * Whether text fits a pattern of LIKE.
     *
     * @param escape a character that takes its meaning from a percent sign or underscore after it
     */
    public static Condition like(Expression<String> text, String pattern, char escape) {
        return condition("{} LIKE {} ESCAPE {}", text, valueFor(pattern, text), String.valueOf(escape));
    }

    /** Whether text doesn't fit a pattern of LIKE. */
    public static Condition notLike(Expression<String> text, String pattern) {
        return condition("{} NOT LIKE {}", text, valueFor(pattern, text));
    }

    /** Whether text fits a pattern of LIKE, whatever the case of its letters. */
    public static Condition ilike(Expression<String> text, String pattern) {
        return condition("{} ILIKE {}", text, valueFor(pattern, text));
    }

    /** Whether text doesn't fit a pattern of LIKE, whatever the case of its letters. */
    public static Condition notIlike(Expression<String> text, String pattern) {
        return condition("{} NOT ILIKE {}", text, valueFor(pattern, text));
    }

    /** Whether text begins with another, in which no character has a meaning of its own. */
    public static Condition startsWith(Expression<String> text, String beginning) {
        return condition("{} LIKE {}", text, valueFor(escaped(beginning) + "%", text));
    }

    /** Whether text begins with that of another expression. */
    public static Condition startsWith(Expression<String> text, Expression<String> beginning) {
        return condition("starts_with({}, {})", text, beginning);
    }

    /** Whether text ends with another, in which no character has a meaning of its own. */
    public static Condition endsWith(Expression<String> text, String end) {
        return condition("{} LIKE {}", text, valueFor("%" + escaped(end), text));
    }

    /** Whether text has another within it, in which no character has a meaning of its own. */
    public static Condition contains(Expression<String> text, String part) {
        return condition("{} LIKE {}", text, valueFor("%" + escaped(part) + "%", text));
    }

    /** Whether text has that of another expression within it. */
    public static Condition contains(Expression<String> text, Expression<String> part) {
        return condition("strpos({}, {}) > 0", text, part);
    }

    /** Whether text has another within it, whatever the case of its letters. */
    public static Condition containsIgnoringCase(Expression<String> text, String part) {
        return condition("{} ILIKE {}", text, valueFor("%" + escaped(part) + "%", text));
    }

    /** A text that a pattern of LIKE takes for itself. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Whether text doesn't fit a regular expression of POSIX. */
    public static Condition notMatches(Expression<String> text, String pattern) {
        return condition("{} !~ {}", text, pattern);
    }

    /** Whether text fits a regular expression of POSIX, whatever the case of its letters. */
    public static Condition matchesIgnoringCase(Expression<String> text, String pattern) {
        return condition("{} ~* {}", text, pattern);
    }

    /** What a regular expression of POSIX finds first: its first group, if it has one; NULL when it finds nothing. */
    public static NullableExpression<String> regexpFind(Expression<String> text, String pattern) {
        return expression(Types.TEXT, "substring({} from {})", text, pattern).orNull();
    }

    /** The groups of what a regular expression of POSIX finds first, or all of it when it has none; NULL for nothing. */
    public static NullableExpression<List<String>> regexpGroups(Expression<String> text, String pattern) {
        return expression(Types.TEXT.array(), "regexp_match({}, {})", text, pattern)
                .orNull();
    }

    /**
     * Each occurrence of a regular expression of POSIX replaced.
     *
     * @param by the text instead of it; {@code \1} stands for the first group
     */
    public static Expression<String> regexpReplace(Expression<String> text, String pattern, String by) {
        return expression(Types.TEXT, "regexp_replace({}, {}, {}, 'g')", text, pattern, by);
    }

    /** Each occurrence of a regular expression of POSIX replaced; NULL of NULL. */
    public static NullableExpression<String> regexpReplace(NullableExpression<String> text, String pattern, String by) {
        return expression(Types.TEXT, "regexp_replace({}, {}, {}, 'g')", text, pattern, by)
                .orNull();
    }
}
