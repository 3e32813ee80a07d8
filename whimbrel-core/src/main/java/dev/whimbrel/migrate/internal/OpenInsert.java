package dev.whimbrel.migrate.internal;

import static java.util.stream.Collectors.joining;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.builder.InsertBuilder;
import dev.whimbrel.migrate.builder.SqlExpression;
import dev.whimbrel.migrate.builder.ValuesBuilder;
import dev.whimbrel.schema.ObjectName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inserts rows. */
final class OpenInsert extends OpenReversible implements ValuesBuilder {

    private static final SqlExpression DEFAULT = new SqlExpression("DEFAULT");

    private final ObjectName table;
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private boolean passOverConflicts;

    OpenInsert(Recorder recorder, ObjectName table, List<String> columns) {
        super(recorder);
        this.table = table;
        this.columns = columns;
    }

    static OpenInsert of(
            Recorder recorder, ObjectName table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        OpenInsert insert = new OpenInsert(recorder, table, List.copyOf(columns));
        for (Map<String, ? extends @Nullable Object> row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(row.containsKey(column) ? row.get(column) : DEFAULT));
            insert.rows.add(values);
        }
        return insert;
    }

    @Override
    public ValuesBuilder values(@Nullable Object... values) {
        stillOpen();
        if (values.length != columns.size()) {
            throw invalid("This row has " + values.length + " values for the " + columns.size() + " columns " + columns
                    + ".");
        }
        rows.add(new ArrayList<>(Arrays.asList(values)));
        return this;
    }

    @Override
    public InsertBuilder onConflictDoNothing() {
        stillOpen();
        passOverConflicts = true;
        return this;
    }

    @Override
    Operation describe(Knowledge known) {
        if (rows.isEmpty() && !columns.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "The insert into " + table + " names the columns " + columns
                            + " but no row follows. Call values(...) for each row.");
        }
        List<Effect> effects = Collections.nCopies(statements(), new Effect.OfStatement(this::write, null));
        return onData(effects, known.made(table) || rows.isEmpty(), "An insert into a table that was there before");
    }

    /** Rows without any column share no statement: SQL has words for one such row only. */
    private int statements() {
        return columns.isEmpty() ? rows.size() : 1;
    }

    private String write(ScriptContext context) {
        Renderer renderer = context.renderer();
        String names = columns.stream().map(renderer::identifier).collect(joining(", "));
        String values = rows.stream()
                .map(row -> row.stream()
                        .map(value -> SqlText.value(renderer, value))
                        .collect(joining(", ", "(", ")")))
                .collect(joining(",\n  "));
        String what = columns.isEmpty() ? " DEFAULT VALUES" : " (" + names + ") VALUES\n  " + values;
        return "INSERT INTO " + renderer.name(table) + what + (passOverConflicts ? "\nON CONFLICT DO NOTHING" : "");
    }
}
