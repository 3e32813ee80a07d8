package dev.whimbrel.generate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.StoredRows;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateView;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.source.ChangeScript;
import dev.whimbrel.source.ReadSchema;
import java.util.List;
import java.util.Set;

/**
 * The SQL of a checkpoint. Rows come before what would stand in their way: foreign keys, which may go round in circles, and
 * triggers, rules and row security, which would make something else of them.
 */
final class CheckpointScript {

    private static final Set<String> AFTER_ROWS = Set.of("trigger", "rule", "policy", "row security");

    private final Dialect dialect;
    private final ReadSchema empty;
    private final ReadSchema made;
    private final StoredRows rows;

    CheckpointScript(Dialect dialect, ReadSchema empty, ReadSchema made, StoredRows rows) {
        this.dialect = dialect;
        this.empty = empty;
        this.made = made;
        this.rows = rows;
    }

    String up() {
        if (rows.statements().isEmpty()) {
            return text(changes(empty.graph(), made.graph()));
        }
        SchemaGraph bare = new SchemaGraph(
                withoutWhatStandsInTheWay(made.graph().schema()), made.graph().dependencies());
        List<Change> before = changes(empty.graph(), bare);
        StringBuilder script = new StringBuilder(text(before)).append('\n');
        rows.statements().forEach(row -> append(script, row));
        for (Change change : before) {
            if (change instanceof CreateView created && isFilled(created.definition())) {
                append(
                        script,
                        Sql.of("REFRESH MATERIALIZED VIEW "
                                + dialect.renderer("").name(created.definition().name())));
            }
        }
        return script.append(text(changes(bare, made.graph()))).toString().strip();
    }

    private static boolean isFilled(ViewDef view) {
        return view.materialized() && view.populated();
    }

    private static void append(StringBuilder script, Sql statement) {
        script.append(ChangeScript.terminated(statement.text())).append('\n');
    }

    String down() {
        return text(changes(made.graph(), empty.graph()));
    }

    private List<Change> changes(SchemaGraph from, SchemaGraph to) {
        Difference difference = Differ.between(from, to, DiffRules.ofMajorVersion(made.majorVersion()));
        if (!difference.untouched().isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.PROOF_FAILED,
                    "The migrations make what a checkpoint can't make, so nothing was written: "
                            + difference.untouched());
        }
        return difference.changes();
    }

    private String text(List<Change> changes) {
        return ChangeScript.of(changes, dialect).text();
    }

    private static Schema withoutWhatStandsInTheWay(Schema schema) {
        Schema bare = schema.mapTables(table -> table.withConstraints(table.constraints().stream()
                .filter(constraint -> !(constraint instanceof ConstraintDef.ForeignKey))
                .toList()));
        for (OpaqueObject object : schema.opaque().values()) {
            if (AFTER_ROWS.contains(object.kind())) {
                bare = bare.withoutObject(object.key());
            }
        }
        return bare;
    }
}
