package dev.whimbrel.source;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.ScratchSession;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.DropConstraint;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a schema is in the server's words when all of it but some tables is there already: those are dropped and made again as
 * they are written now, in a transaction that is taken back.
 *
 * <p>Why that gives the same as making everything anew: the words in which the server keeps an object follow from the object's own
 * statements and from what it depends on. What wasn't written otherwise stays as it is only if it depends on none of these tables,
 * because the server refuses to drop a table that something depends on; foreign keys, which do, are made again from what is written. What the server
 * drops along with a table without a word, such as a trigger, a policy or a grant, is missing in the end. So nothing but
 * these tables may have changed when it is done; else this says nothing, and all is to be made anew.
 *
 * @param state the database
 * @param before what it is
 */
record TablesAnew(Dialect dialect, ConnectionSource state, ReadSchema before, HiddenTables hidden) {

    private static final SourceLocation NOWHERE = new SourceLocation("The table classes", 0);

    /**
     * What it is with other tables.
     *
     * @param declared all as it is written now
     * @param tables those that are written otherwise, are new, or are gone; all else is what the database has
     * @return empty when that can't be found out so
     */
    Optional<SchemaGraph> with(SchemaGraph declared, Set<ObjectName> tables) throws SQLException {
        if (tables.isEmpty()) {
            return Optional.of(before.graph());
        }
        List<Change> drops = drops(tables);
        Schema without = before.graph().schema();
        for (Change drop : drops) {
            without = drop.apply(without);
        }
        SchemaGraph wanted = new SchemaGraph(wanted(without, declared.schema(), tables), declared.dependencies());
        Difference anew = Differ.between(
                new SchemaGraph(without, before.graph().dependencies()),
                wanted,
                DiffRules.ofMajorVersion(before.majorVersion()));
        if (!anew.untouched().isEmpty()) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>(drops);
        changes.addAll(anew.changes());
        return made(ChangeScript.of(changes, dialect).statements())
                .filter(graph -> without(tables, graph.schema())
                        .equals(without(tables, before.graph().schema())));
    }

    private List<Change> drops(Set<ObjectName> tables) {
        List<Change> drops = new ArrayList<>();
        Schema schema = before.graph().schema();
        for (TableDef table : schema.tables().values()) {
            for (ConstraintDef constraint : table.constraints()) {
                if (leadsInto(tables, constraint)) {
                    drops.add(new DropConstraint(table.name(), constraint.name(), null));
                }
            }
        }
        tables.stream()
                .filter(name -> schema.tables().containsKey(name))
                .forEach(name -> drops.add(new DropTable(name, null, false)));
        return drops;
    }

    private static boolean leadsInto(Set<ObjectName> tables, ConstraintDef constraint) {
        return constraint instanceof ConstraintDef.ForeignKey key && tables.contains(key.referencedTable());
    }

    /** What is left, with the tables and the foreign keys into them as they are written. */
    private static Schema wanted(Schema left, Schema declared, Set<ObjectName> tables) {
        Schema wanted = left;
        for (TableDef table : declared.tables().values()) {
            TableDef old = left.tables().get(table.name());
            if (tables.contains(table.name())) {
                wanted = wanted.with(table);
            } else if (old != null && table.constraints().stream().anyMatch(each -> leadsInto(tables, each))) {
                List<ConstraintDef> constraints = new ArrayList<>(old.constraints());
                table.constraints().stream()
                        .filter(each -> leadsInto(tables, each))
                        .forEach(constraints::add);
                wanted = wanted.with(old.withConstraints(constraints));
            }
        }
        return wanted;
    }

    private Optional<SchemaGraph> made(List<Sql> statements) throws SQLException {
        try (ScratchSession session = dialect.openScratch(state)) {
            session.begin();
            try {
                for (Sql sql : statements) {
                    session.execute(new ScriptStatement(sql.text(), NOWHERE, sql.traits(), null));
                }
            } catch (SQLException e) {
                return Optional.empty();
            }
            return Optional.of(
                    dialect.inspector().inspectGraph(session.connection(), hidden.scope(session.connection())));
        }
    }

    private static Schema without(Set<ObjectName> tables, Schema schema) {
        Schema less = schema;
        for (ObjectName table : tables) {
            less = less.withoutTable(table);
        }
        return less;
    }
}
