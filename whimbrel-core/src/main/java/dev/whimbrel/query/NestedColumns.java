package dev.whimbrel.query;

import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.RowPart;
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
        TEXT("CAST(%s AS text)", "to_json(CAST(%s AS text))"),
        /** A cast to text would cut the blanks off its end. */
        PADDED("%s", "to_json(%s)"),
        /** It is JSON already. */
        ROWS("%s", "%s");

        private final String sql;
        private final String json;

        Form(String sql, String json) {
            this.sql = sql;
            this.json = json;
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
            case RowPart<?> part -> part.columns().forEach(this::add);
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

    /** Of texts alone an array is what the server makes JSON of the quickest. */
    void writeJson(StatementWriter out) {
        if (forms.stream().allMatch(form -> form == Form.TEXT)) {
            out.sql("ARRAY[")
                    .commas(numbers(), i -> write(forms.get(i).sql, i, out))
                    .sql("]");
        } else if (forms.size() <= MOST_ARGUMENTS) {
            out.sql("json_build_array(")
                    .commas(numbers(), i -> write(forms.get(i).sql, i, out))
                    .sql(")");
        } else {
            out.sql("ARRAY[")
                    .commas(numbers(), i -> write(forms.get(i).json, i, out))
                    .sql("]");
        }
    }

    private static void write(String form, int number, StatementWriter out) {
        out.sql(form.formatted(name(number)));
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
