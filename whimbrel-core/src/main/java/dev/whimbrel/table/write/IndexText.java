package dev.whimbrel.table.write;

import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An index of a table or of a materialized view. */
record IndexText(IndexDef index, RelationNames names, Map<String, SqlType> columns, boolean named, Imports imports) {

    private static final Pattern CASE = Pattern.compile("(lower|upper)\\((?:(\\w+)|\\((\\w+)\\)::text)\\)");

    /** Whether it can be said at all. */
    static boolean isSayable(IndexDef index) {
        return index.valid()
                && index.elements().stream()
                        .allMatch(element -> element.operatorClassOptions().isEmpty());
    }

    /** Whether it can be said of its column. */
    boolean isOfColumn() {
        return index.elements().size() == 1
                && index.elements()
                        .get(0)
                        .equals(IndexElement.column(
                                String.valueOf(index.elements().get(0).column())))
                && index.include().isEmpty()
                && index.where() == null;
    }

    /** The step of its column. */
    String step() {
        List<String> options = options();
        return options.isEmpty() ? "index()" : "index(it -> it." + String.join(".", options) + ")";
    }

    /** The statement in the block of its table or view. */
    String statement() {
        List<String> calls = new ArrayList<>();
        calls.add(index.elements().stream().map(this::element).collect(Collectors.joining(", ", "index(", ")")));
        calls.addAll(options());
        return Chain.statement("", calls, 8);
    }

    private List<String> options() {
        List<String> calls = new ArrayList<>();
        if (index.unique()) {
            calls.add("unique()");
        }
        if (index.nullsNotDistinct()) {
            calls.add("nullsNotDistinct()");
        }
        if (!index.method().equals("btree")) {
            calls.add("using(" + JavaText.string(index.method()) + ")");
        }
        if (!index.include().isEmpty()) {
            calls.add("include(" + index.include().stream().map(names::field).collect(Collectors.joining(", ")) + ")");
        }
        if (index.where() != null) {
            calls.add("where(" + JavaText.literal(index.where(), 16) + ")");
        }
        index.storageParameters().entrySet().forEach(parameter -> calls.add(RelationText.with(parameter)));
        if (index.tablespace() != null) {
            calls.add("tablespace(" + JavaText.string(index.tablespace()) + ")");
        }
        if (named) {
            calls.add("name(" + JavaText.string(index.name()) + ")");
        }
        if (index.comment() != null) {
            calls.add("comment(" + JavaText.literal(index.comment(), 16) + ")");
        }
        return calls;
    }

    private String element(IndexElement element) {
        String column = element.column();
        Optional<String> letters = column == null ? letters(String.valueOf(element.expression())) : Optional.empty();
        boolean order = column == null && letters.isEmpty();
        StringBuilder text = new StringBuilder(
                column != null
                        ? names.field(column)
                        : letters.orElseGet(() -> imports.member("dev.whimbrel.table.expression.Expressions.sql") + "("
                                + JavaText.literal(String.valueOf(element.expression()), 16) + ")"));
        ObjectName operatorClass = element.operatorClass();
        if (operatorClass != null) {
            text.append(order ? ".withOperatorClass(" : ".operatorClass(")
                    .append(JavaText.string(operatorClass(operatorClass)))
                    .append(')');
            order = true;
        }
        if (element.descending()) {
            text.append(".desc()");
            order = true;
        }
        boolean more = element.nullsFirst() != null || element.collation() != null;
        text.append(more && !order ? ".asc()" : "");
        if (element.nullsFirst() != null) {
            text.append(element.nullsFirst() ? ".withNullsFirst()" : ".withNullsLast()");
        }
        if (element.collation() != null) {
            text.append(".collate(")
                    .append(JavaText.string(collation(element.collation())))
                    .append(')');
        }
        return text.toString();
    }

    /** Text in lower or upper case has a method of its own. */
    private Optional<String> letters(String expression) {
        Matcher matcher = CASE.matcher(expression);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean bare = matcher.group(2) != null;
        String column = bare ? matcher.group(2) : matcher.group(3);
        SqlType type = columns.get(column);
        boolean fits = bare ? SqlType.text().equals(type) : type instanceof SqlType.Varchar;
        return fits
                ? Optional.of(imports.member("dev.whimbrel.table.expression.Expressions." + matcher.group(1)) + "("
                        + names.field(column) + ")")
                : Optional.empty();
    }

    static String collation(ObjectName name) {
        return name.schema().equals("pg_catalog") ? name.name() : '"' + name.schema() + "\".\"" + name.name() + '"';
    }

    private static String operatorClass(ObjectName name) {
        return name.schema().equals("pg_catalog") ? name.name() : name.schema() + "." + name.name();
    }
}
