package dev.whimbrel.generate;

import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.change.AlterColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that don't fit another type. */
final class Misfits {

    private Misfits() {}

    /** Whether the server refuses a text that is too long, which it cuts off only when it is told to convert. */
    static boolean areRefused(AlterColumn change) {
        return change.before() != null
                && isText(change.before().type())
                && change.patch().type() != null
                && change.patch().type().using() == null
                && change.patch().type().type() instanceof SqlType.Varchar;
    }

    private static boolean isText(SqlType type) {
        return type instanceof SqlType.Varchar
                || (type instanceof SqlType.Builtin builtin && builtin.name().equals("text"));
    }

    /** The condition of a value that gets lost on the way to another type; null when none can. */
    static @Nullable String condition(String column, @Nullable SqlType from, SqlType to) {
        if (to instanceof SqlType.Varchar varchar) {
            Integer length = varchar.length();
            boolean wider = length == null
                    || (from instanceof SqlType.Varchar old && old.length() != null && old.length() <= length);
            return wider ? null : "length(" + column + "::text) > " + length;
        }
        if (to instanceof SqlType.Numeric numeric) {
            Integer precision = numeric.precision();
            int scale = numeric.scale() == null ? 0 : numeric.scale();
            if (precision == null || (from instanceof SqlType.Numeric old && holds(precision, scale, old))) {
                return null;
            }
            return "abs(" + column + "::numeric) >= 1e" + (precision - scale) + " OR " + column + "::numeric <> round("
                    + column + "::numeric, " + scale + ")";
        }
        if (to instanceof SqlType.Builtin builtin && rank(builtin.name()) > 0) {
            boolean wider = from instanceof SqlType.Builtin old
                    && rank(old.name()) > 0
                    && rank(old.name()) <= rank(builtin.name());
            return wider
                    ? null
                    : column + " IS NOT NULL AND " + column + "::text !~ '^-?[0-9]{1," + digits(builtin) + "}$'";
        }
        boolean text = to instanceof SqlType.Builtin builtin && builtin.name().equals("text");
        return text || to.equals(from) ? null : column + " IS NOT NULL";
    }

    /** Whether a number has room for all digits of another, before and after the point. */
    private static boolean holds(int precision, int scale, SqlType.Numeric old) {
        if (old.precision() == null) {
            return false;
        }
        int oldScale = old.scale() == null ? 0 : old.scale();
        return scale >= oldScale && precision - scale >= old.precision() - oldScale;
    }

    private static int rank(String integer) {
        return List.of("", "smallint", "integer", "bigint").indexOf(integer);
    }

    private static int digits(SqlType.Builtin integer) {
        return switch (integer.name()) {
            case "smallint" -> 4;
            case "integer" -> 9;
            default -> 18;
        };
    }
}
