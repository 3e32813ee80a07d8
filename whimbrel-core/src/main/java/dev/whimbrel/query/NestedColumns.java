package dev.whimbrel.query;

import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Selectable;
import java.util.ArrayList;
import java.util.List;

/** The columns of a query whose rows go into one value. Each goes as the server's text, which loses nothing. */
final class NestedColumns {

    /** The server's limit for the arguments of a function. */
    private static final int MOST_ARGUMENTS = 100;

    /** How a column becomes text. */
    private enum Form {
        TEXT("CAST(%s AS text)"),
        /** A cast to text would cut the blanks off its end. */
        PADDED("%s"),
        /** It is JSON already. */
        ROWS("%s");

        private final String sql;

        Form(String sql) {
            this.sql = sql;
        }
    }

    private final List<Form> forms = new ArrayList<>();

    private NestedColumns() {}

    static NestedColumns of(List<? extends Selectable<?>> list) {
        NestedColumns columns = new NestedColumns();
        list.forEach(columns::add);
        return columns;
    }

    private void add(Selectable<?> selected) {
        switch (selected) {
            case Related<?, ?> related -> forms.add(Form.ROWS);
            case Mapped<?> mapped -> mapped.list().forEach(this::add);
            case Relation<?> relation -> relation.columns().forEach(this::add);
            case Column<?> column -> forms.add(form(column));
            case Expression<?> expression -> forms.add(form(expression));
            default -> {
                for (int i = 0; i < selected.width(); i++) {
                    forms.add(Form.TEXT);
                }
            }
        }
    }

    private static Form form(Expression<?> expression) {
        return expression.type().sqlType() instanceof SqlType.Char ? Form.PADDED : Form.TEXT;
    }

    private static String name(int number) {
        return "whimbrel_row.c" + (number + 1);
    }

    void writeJson(StatementWriter out) {
        if (forms.size() <= MOST_ARGUMENTS) {
            out.sql("json_build_array(").commas(numbers(), i -> write(i, out)).sql(")");
            return;
        }
        out.sql("array_to_json(ARRAY[")
                .commas(numbers(), i -> out.sql("CAST(" + name(i) + " AS text)"))
                .sql("])");
    }

    private void write(int number, StatementWriter out) {
        out.sql(forms.get(number).sql.formatted(name(number)));
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            numbers.add(i);
        }
        return numbers;
    }

    /** {@code whimbrel_row(c1, c2)}. */
    void writeNames(StatementWriter out) {
        out.sql("whimbrel_row(").commas(numbers(), i -> out.sql("c" + (i + 1))).sql(")");
    }
}
