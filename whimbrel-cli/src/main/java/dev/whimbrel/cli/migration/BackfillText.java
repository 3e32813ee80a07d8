package dev.whimbrel.cli.migration;

import dev.whimbrel.plan.Step;
import java.util.stream.Collectors;

/** A backfill as one UPDATE statement. */
final class BackfillText {

    private BackfillText() {}

    static String of(Step.Backfill backfill) {
        String assignments = backfill.assignments().stream()
                .map(assignment -> quoted(assignment.column()) + " = " + assignment.expression())
                .collect(Collectors.joining(", "));
        String where = backfill.where() == null ? "" : "\nWHERE " + backfill.where();
        return "UPDATE " + quoted(backfill.table().schema()) + "."
                + quoted(backfill.table().name()) + "\nSET " + assignments + where;
    }

    private static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
