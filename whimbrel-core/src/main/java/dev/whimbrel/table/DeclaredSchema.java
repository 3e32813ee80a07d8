package dev.whimbrel.table;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.change.Change;
import java.util.List;

/**
 * What table classes describe. Expressions are as the author wrote them, not in the server's own form; a scratch database makes
 * the two comparable.
 *
 * @param graph the schema, and which of its objects need which others to be there before
 * @param renames what had another name before: renames of tables, columns, views, enums and their labels. They name tables and
 *     enums as they are called now, but for the rename of these themselves, which comes first
 * @param remaps what becomes of rows with labels of enums that are gone
 * @param warnings departures from conventions that weren't silenced
 * @param roles the roles that policies name, which have to be there
 */
public record DeclaredSchema(
        SchemaGraph graph, List<Change> renames, List<EnumRemap> remaps, List<Warning> warnings, List<String> roles) {

    public DeclaredSchema {
        renames = List.copyOf(renames);
        remaps = List.copyOf(remaps);
        warnings = List.copyOf(warnings);
        roles = List.copyOf(roles);
    }

    /**
     * The schema of classes.
     *
     * @throws dev.whimbrel.WhimbrelException {@code INVALID_DEFINITION} with all problems that there are, each with its class and field
     */
    public static DeclaredSchema of(TableClasses classes, Dialect dialect) {
        return new Declaration(dialect).of(classes);
    }

    /** The schema. */
    public Schema schema() {
        return graph.schema();
    }
}
