package dev.whimbrel.query;

import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.query.internal.Unlimited;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of rows that the program gives. Where its values can't be elements of an array, their texts are, of which the server makes
 * values again as COPY does.
 */
record ValuesColumn<C>(Expression<C> like, String name, List<@Nullable C> values) {

    boolean fitsArray() {
        return ColumnArrays.fits(like.type());
    }

    private SqlType type() {
        return Unlimited.of(like.type().sqlType());
    }

    void writeArray(StatementWriter out) {
        if (fitsArray()) {
            out.array(values, like.type(), type(), like);
        } else {
            out.array(texts(), Types.TEXT, SqlType.text(), like);
        }
    }

    /** Whether it is a type of the database's own, which may be a domain: a cast to one would cut values to its length without a word. */
    private boolean isNamed() {
        return like.type().sqlType() instanceof SqlType.Named;
    }

    private List<@Nullable String> texts() {
        List<@Nullable String> texts = new ArrayList<>(values.size());
        for (C value : values) {
            texts.add(value == null ? null : text(like.type().text(value)));
        }
        return texts;
    }

    /** The element of an array is read as strictly as a column of a row. */
    private String text(String value) {
        return isNamed() ? Types.TEXT.array().text(List.of(value)) : value;
    }

    /** What its values are, of the column of an array. */
    void writeValue(StatementWriter out) {
        if (fitsArray()) {
            out.name(name);
            return;
        }
        SqlType written = isNamed() ? type().array() : type();
        out.sql("(CAST(").name(name).sql(" AS ").type(written).sql(isNamed() ? "))[1]" : "))");
    }
}
