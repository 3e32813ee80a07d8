package dev.whimbrel.migrate.files;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.dialect.Splitter;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationOptions;
import dev.whimbrel.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way back of a migration as text, to be kept in the history and run long after its file was changed or lost.
 * {@link SqlMigrationScript#ofDown} reads it.
 */
public final class DownScript {

    private DownScript() {}

    /**
     * Writes steps so that they can be read back as the same statements, with the same data and options. Comments around a
     * statement are left out.
     *
     * @param steps the way back; may be empty
     * @param options how it is run; durations are kept in milliseconds
     * @param splitter the server's grammar
     * @return empty when a step can't be written: a backfill, or SQL that is not exactly one statement
     */
    public static Optional<String> write(List<Step> steps, MigrationOptions options, Splitter splitter) {
        StringBuilder text = new StringBuilder(Marker.text(Direction.DOWN) + SectionOptions.write(options) + "\n");
        List<ScriptStatement> expected = new ArrayList<>();
        for (Step step : steps) {
            Optional<ScriptStatement> statement = statement(step, splitter);
            if (statement.isEmpty()) {
                return Optional.empty();
            }
            expected.add(statement.get());
            append(text, statement.get());
        }
        return Optional.of(text.toString()).filter(written -> readsAs(expected, written, splitter));
    }

    private static Optional<ScriptStatement> statement(Step step, Splitter splitter) {
        return switch (step) {
            case Step.Backfill backfill -> Optional.empty();
            case Step.Statement statement -> {
                StringBuilder alone = new StringBuilder();
                append(alone, statement.sql(), statement.copyData());
                try {
                    List<ScriptStatement> read = splitter.split(alone.toString(), "step", 1);
                    yield Optional.of(read)
                            .filter(one -> one.size() == 1)
                            .map(List::getFirst)
                            .filter(one -> Objects.equals(one.copyData(), statement.copyData()))
                            .filter(one -> one.traits().transactionality()
                                    == statement.traits().transactionality());
                } catch (WhimbrelException e) {
                    yield Optional.empty();
                }
            }
        };
    }

    private static void append(StringBuilder text, ScriptStatement statement) {
        append(text, statement.sql(), statement.copyData());
    }

    private static void append(StringBuilder text, String sql, @Nullable String copyData) {
        // On a line of its own the terminator can't become part of a comment at the end of the statement.
        text.append(sql).append(sql.contains("--") ? "\n;\n" : ";\n");
        if (copyData != null) {
            text.append(copyData).append("\\.\n");
        }
    }

    private static boolean readsAs(List<ScriptStatement> expected, String text, Splitter splitter) {
        try {
            List<ScriptStatement> read = SqlSections.of(text, "down", Direction.DOWN, splitter)
                    .getOrDefault(Direction.DOWN, new SqlSections.Section(0, MigrationOptions.DEFAULTS, List.of()))
                    .statements();
            return content(read).equals(content(expected));
        } catch (WhimbrelException e) {
            return false;
        }
    }

    private static List<List<Object>> content(List<ScriptStatement> statements) {
        return statements.stream()
                .map(one -> List.<Object>of(one.sql(), Optional.ofNullable(one.copyData()), one.traits()))
                .toList();
    }
}
