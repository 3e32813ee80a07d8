package dev.whimbrel.source;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateObject;
import dev.whimbrel.schema.change.ReplaceObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Changes as a script that a command line client runs as it is, whatever its search path: all names are qualified.
 *
 * @param preparation what has to be said first
 * @param parts the changes with their statements, in order
 */
public record ChangeScript(List<Sql> preparation, List<Part> parts) {

    private static final Set<String> ROUTINES = Set.of("function", "procedure", "window function");

    /** An object that somebody wrote in SQL may be a routine too. */
    private static final Pattern MAKES_ROUTINE =
            Pattern.compile("\\s*CREATE\\s+(OR\\s+REPLACE\\s+)?(FUNCTION|PROCEDURE)\\b", Pattern.CASE_INSENSITIVE);

    /** The body of a routine may name what is made after it. */
    private static final Sql WITHOUT_CHECKS = Sql.of("SET check_function_bodies = off");

    public ChangeScript {
        preparation = List.copyOf(preparation);
        parts = List.copyOf(parts);
    }

    /**
     * A change and its statements.
     *
     * @param change the change
     * @param statements what does it, without terminators
     */
    public record Part(Change change, List<Sql> statements) {
        public Part {
            statements = List.copyOf(statements);
        }
    }

    /** The script of some changes. */
    public static ChangeScript of(List<Change> changes, Dialect dialect) {
        Renderer renderer = dialect.renderer("");
        List<Part> parts =
                changes.stream().map(c -> new Part(c, renderer.render(c))).toList();
        boolean routines = changes.stream().anyMatch(ChangeScript::makesRoutine);
        return new ChangeScript(routines ? List.of(WITHOUT_CHECKS) : List.of(), parts);
    }

    private static boolean makesRoutine(Change change) {
        return (change instanceof CreateObject created && isRoutine(created.object()))
                || (change instanceof ReplaceObject replaced && isRoutine(replaced.after()));
    }

    private static boolean isRoutine(OpaqueObject object) {
        ObjectSql sql = object.sql();
        return ROUTINES.contains(object.kind())
                || (sql != null
                        && sql.create().stream()
                                .anyMatch(statement ->
                                        MAKES_ROUTINE.matcher(statement).lookingAt()));
    }

    /** All statements, in order. */
    public List<Sql> statements() {
        List<Sql> statements = new ArrayList<>(preparation);
        parts.forEach(part -> statements.addAll(part.statements()));
        return statements;
    }

    /** The text, with terminators; empty when there are no changes. Without a line end behind the last line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Sql statement : statements()) {
            text.append(comment(statement)).append(terminated(statement.text())).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String comment(Sql statement) {
        return switch (statement.traits().transactionality()) {
            case OUTSIDE -> "-- This can't run in a transaction:\n";
            case COMMIT_AFTER -> "-- Commit after this, before the new value is used:\n";
            case ANY, TRANSACTION_CONTROL -> "";
        };
    }

    /** The statement with its terminator; rendered statements never end in a comment. */
    public static String terminated(String sql) {
        return sql.strip() + ";";
    }
}
