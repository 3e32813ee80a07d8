package dev.whimbrel.table.expression;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.type.ColumnType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL with places for arguments.
 *
 * @param sql {@code {}} stands for the next argument; without arguments it means nothing
 * @param arguments expressions, values, and what else {@link Expressions#expression} takes
 */
record Template<T>(ColumnType<T> type, String sql, List<@Nullable Object> arguments) implements Expression<T> {

    Template {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
        int places = arguments.isEmpty() ? 0 : places(sql).size();
        if (places != arguments.size()) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "The SQL \"" + sql + "\" has " + places + " places {} outside of quotes for " + arguments.size()
                            + " arguments. Give one for each.");
        }
    }

    /** A value whose type is known. */
    record TypedValue(Object value, ColumnType<?> type) {}

    /** A value that is shown as little as what it is compared with. */
    record ValueFor(Object value, Expression<?> like) {}

    /** Where arguments go; a pair of braces in quotes is none. */
    private static List<Integer> places(String sql) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < sql.length(); i = QuotedText.next(sql, i)) {
            if (sql.startsWith("{}", i)) {
                places.add(i);
            }
        }
        return places;
    }

    /** Whether it is a call, a name or one argument, which nothing can tear apart. */
    private boolean standsAlone() {
        int name = 0;
        while (name < sql.length() && isNamePart(sql.charAt(name))) {
            name++;
        }
        if (sql.equals("{}") || name == sql.length()) {
            return true;
        }
        return name > 0 && sql.charAt(name) == '(' && closes(name) == sql.length();
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    /** The place after the parenthesis that closes another. */
    private int closes(int opening) {
        int depth = 0;
        for (int i = opening; i < sql.length(); i = QuotedText.next(sql, i)) {
            depth += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    @Override
    public void writeTo(SqlWriter out) {
        if (standsAlone()) {
            out.part(this::writeBare);
        } else {
            out.sql("(").part(this::writeBare).sql(")");
        }
    }

    /** Writes it for a place where nothing stands around it that could tear it apart. */
    void writeBare(SqlWriter out) {
        if (arguments.isEmpty()) {
            out.sql(sql);
            return;
        }
        int from = 0;
        int next = 0;
        for (int i = 0; i < sql.length(); i = QuotedText.next(sql, i)) {
            if (sql.startsWith("{}", i)) {
                out.sql(sql.substring(from, i));
                write(arguments.get(next++), out);
                from = i + 2;
            }
        }
        out.sql(sql.substring(from));
    }

    private static void write(@Nullable Object argument, SqlWriter out) {
        switch (argument) {
            case Expression<?> expression -> out.expression(expression);
            case TypedValue typed -> out.typedValue(typed.value(), typed.type());
            case ValueFor value -> out.valueFor(value.value(), value.like());
            case Identifier identifier -> out.name(identifier.name());
            case ColumnType<?> type -> out.type(type);
            case Sortable sortable -> sortable.order().writeTo(out);
            case Source source -> out.row(source);
            case Subquery<?> query -> {
                out.sql("(");
                query.writeTo(out);
                out.sql(")");
            }
            case null -> out.value(null, null);
            case Object value -> out.value(value, null);
        }
    }
}
