package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.CommentTarget;
import dev.whimbrel.schema.change.ContinueCounting;
import dev.whimbrel.schema.change.IdentityChange;
import dev.whimbrel.schema.change.SetComment;
import dev.whimbrel.schema.change.Setting;
import dev.whimbrel.schema.change.TypeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a column becomes another one without losing its values. */
record ColumnComparison(DiffRules rules, ObjectName table, ColumnDef before, ColumnDef after) {

    Verdict verdict() {
        if (isMadeAnew()) {
            return new Verdict.Replace();
        }
        List<Change> changes = new ArrayList<>();
        ColumnPatch patch = patch();
        if (!patch.isNothing()) {
            changes.add(new AlterColumn(table, after.name(), patch, before));
        }
        if (after.identity() != null && before.identity() == null) {
            changes.add(new ContinueCounting(table, after.name()));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            changes.add(
                    new SetComment(new CommentTarget.OfColumn(table, after.name()), after.comment(), before.comment()));
        }
        return new Verdict.Alter(changes);
    }

    /** Whether the values come from an expression that can't be given to the column as it is. */
    private boolean isMadeAnew() {
        GeneratedValue old = before.generated();
        GeneratedValue now = after.generated();
        if (now == null) {
            return old != null && !old.stored();
        }
        return old == null
                || old.stored() != now.stored()
                || changesType()
                || (!old.expression().equals(now.expression()) && !rules.changesGeneratedExpressions());
    }

    boolean changesType() {
        return !before.type().equals(after.type()) || !Objects.equals(before.collation(), after.collation());
    }

    private ColumnPatch patch() {
        ColumnPatch patch = ColumnPatch.NOTHING;
        if (changesType()) {
            patch = patch.withType(new TypeChange(after.type(), after.collation(), null, null));
        }
        if (before.nullable() != after.nullable()) {
            patch = patch.withNullable(after.nullable());
        }
        return patch.withDefault(defaultValue())
                .withIdentity(identity(before.identity(), after.identity()))
                .withGenerated(generated());
    }

    /** A default of another kind of type has to be said anew, for the server converts only what is close. */
    private Setting<DefaultValue> defaultValue() {
        boolean sameKind = before.type().getClass() == after.type().getClass()
                && (before.type().equals(after.type())
                        || before.type().getClass().getRecordComponents().length != 1);
        if (Objects.equals(before.defaultValue(), after.defaultValue()) && (sameKind || after.defaultValue() == null)) {
            return Setting.keep();
        }
        return after.defaultValue() == null ? Setting.drop() : Setting.to(after.defaultValue());
    }

    private Setting<String> generated() {
        if (before.generated() == null || Objects.equals(before.generated(), after.generated())) {
            return Setting.keep();
        }
        return after.generated() == null
                ? Setting.drop()
                : Setting.to(after.generated().expression());
    }

    private static @Nullable IdentityChange identity(@Nullable Identity before, @Nullable Identity after) {
        if (Objects.equals(before, after)) {
            return null;
        }
        if (after == null) {
            return new IdentityChange.Drop();
        }
        return before == null ? new IdentityChange.Add(after) : new IdentityChange.Alter(after);
    }
}
