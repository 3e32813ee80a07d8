package dev.whimbrel.migrate.internal;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateSequence;
import java.util.ArrayList;
import java.util.List;

/** Columns with what has to be made before them, an enum type or a sequence, and after them. */
final class ColumnParts {

    private final List<Change> before = new ArrayList<>();
    private final List<ColumnDef> columns = new ArrayList<>();
    private final List<Change> after = new ArrayList<>();

    ColumnParts(DraftColumns drafts, TakenNames taken) {
        DefaultNames names = drafts.recorder().names();
        for (DraftColumn draft : drafts.columns()) {
            addEnum(draft);
            columns.add(draft.serial() ? serial(drafts.table(), draft, names, taken) : draft.column());
        }
    }

    /** Types and sequences that the columns need. */
    List<Change> before() {
        return before;
    }

    List<ColumnDef> columns() {
        return columns;
    }

    /** What ties sequences to their columns. */
    List<Change> after() {
        return after;
    }

    private void addEnum(DraftColumn draft) {
        if (!draft.enumValues().isEmpty() && elementOf(draft.column().type()) instanceof SqlType.Named type) {
            before.add(new CreateEnum(new EnumDef(type.name(), draft.enumValues(), null)));
        }
    }

    private static SqlType elementOf(SqlType type) {
        return type instanceof SqlType.Array array ? array.element() : type;
    }

    private ColumnDef serial(ObjectName table, DraftColumn draft, DefaultNames names, TakenNames taken) {
        ColumnDef column = draft.column();
        ObjectName name = table.renamed(names.sequence(table.name(), column.name(), taken.taken()));
        taken.addRelation(name.name());
        SequenceOptions options = new SequenceOptions(column.type(), null, null, null, null, null, false);
        SequenceDef sequence = new SequenceDef(name, options, null, null);
        before.add(new CreateSequence(sequence));
        after.add(new AlterSequence(name, options, new SequenceDef.Owner(table, column.name()), sequence));
        String quoted = (quoted(name.schema()) + "." + quoted(name.name())).replace("'", "''");
        return column.withDefault(new DefaultValue.Expression("nextval('" + quoted + "'::regclass)"));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
