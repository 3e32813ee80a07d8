package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.AlterExtension;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.AlterTableStorage;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CommentTarget;
import dev.whimbrel.schema.change.ReplaceObject;
import dev.whimbrel.schema.change.SetComment;
import dev.whimbrel.schema.change.SetTableLogged;
import dev.whimbrel.schema.change.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides how one version of a part becomes another one; both have the same key. */
final class Comparison {

    private final DiffRules rules;

    Comparison(DiffRules rules) {
        this.rules = rules;
    }

    /** The way from one version to the other, which differs from it. */
    Verdict of(ObjectKey key, Object before, Object after) {
        return switch (after) {
            case NamespaceDef n -> comment(new CommentTarget.OfNamespace(n.name()), n.comment());
            case ExtensionDef extension -> extension((ExtensionDef) before, extension);
            case EnumDef type -> new EnumComparison((EnumDef) before, type).verdict();
            case SequenceDef sequence -> sequence((SequenceDef) before, sequence);
            case TableDef table -> table((TableDef) before, table);
            case ColumnDef column -> new ColumnComparison(rules, key.name(), (ColumnDef) before, column).verdict();
            case ConstraintDef constraint -> constraint(key.name(), (ConstraintDef) before, constraint);
            case IndexDef index -> index(key.name(), (IndexDef) before, index);
            case ViewDef view -> view((ViewDef) before, view);
            case OpaqueObject object -> opaque((OpaqueObject) before, object);
            default -> throw new IllegalArgumentException("Not a part of a schema: " + after);
        };
    }

    private static Verdict comment(CommentTarget target, @Nullable String comment) {
        return new Verdict.Alter(List.of(new SetComment(target, comment, null)));
    }

    private static Verdict extension(ExtensionDef before, ExtensionDef after) {
        List<Change> changes = new ArrayList<>();
        boolean moves = after.schema() != null && !after.schema().equals(before.schema());
        boolean updates = after.version() != null && !after.version().equals(before.version());
        if (moves || updates) {
            changes.add(new AlterExtension(
                    after.name(), moves ? after.schema() : null, updates ? after.version() : null, before));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            changes.add(new SetComment(new CommentTarget.OfExtension(after.name()), after.comment(), before.comment()));
        }
        return new Verdict.Alter(changes);
    }

    private static Verdict sequence(SequenceDef before, SequenceDef after) {
        List<Change> changes = new ArrayList<>();
        if (!before.options().equals(after.options()) || !Objects.equals(before.owner(), after.owner())) {
            changes.add(new AlterSequence(after.name(), after.options(), after.owner(), before));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            changes.add(new SetComment(new CommentTarget.OfSequence(after.name()), after.comment(), before.comment()));
        }
        return new Verdict.Alter(changes);
    }

    private static Verdict table(TableDef before, TableDef after) {
        List<Change> changes = new ArrayList<>();
        if (before.unlogged() != after.unlogged()) {
            changes.add(new SetTableLogged(after.name(), !after.unlogged()));
        }
        if (!before.storageParameters().equals(after.storageParameters())) {
            Map<String, String> set = new TreeMap<>(after.storageParameters());
            set.entrySet().removeAll(before.storageParameters().entrySet());
            Set<String> reset = new TreeSet<>(before.storageParameters().keySet());
            reset.removeAll(after.storageParameters().keySet());
            changes.add(new AlterTableStorage(after.name(), set, reset, before.storageParameters()));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            changes.add(new SetComment(new CommentTarget.OfTable(after.name()), after.comment(), before.comment()));
        }
        return new Verdict.Alter(changes);
    }

    private static Verdict constraint(ObjectName table, ConstraintDef before, ConstraintDef after) {
        List<Change> changes = new ArrayList<>();
        ConstraintDef reached = before.withComment(after.comment());
        if (isValidated(before, after)) {
            changes.add(new ValidateConstraint(table, after.name()));
            reached = validated(reached);
        }
        if (!reached.equals(after)) {
            return new Verdict.Replace();
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            changes.add(new SetComment(
                    new CommentTarget.OfConstraint(table, after.name()), after.comment(), before.comment()));
        }
        return new Verdict.Alter(changes);
    }

    private static boolean isValidated(ConstraintDef before, ConstraintDef after) {
        return switch (before) {
            case ConstraintDef.ForeignKey key ->
                !key.validated() && after instanceof ConstraintDef.ForeignKey now && now.validated();
            case ConstraintDef.Check check ->
                !check.validated() && after instanceof ConstraintDef.Check now && now.validated();
            default -> false;
        };
    }

    private static ConstraintDef validated(ConstraintDef constraint) {
        return switch (constraint) {
            case ConstraintDef.ForeignKey key -> key.withValidated(true);
            case ConstraintDef.Check check -> check.withValidated(true);
            default -> constraint;
        };
    }

    private static Verdict index(ObjectName table, IndexDef before, IndexDef after) {
        return before.withComment(after.comment()).equals(after)
                ? comment(new CommentTarget.OfIndex(table.renamed(after.name())), after.comment())
                : new Verdict.Replace();
    }

    private static Verdict view(ViewDef before, ViewDef after) {
        return before.withComment(after.comment()).equals(after)
                ? comment(new CommentTarget.OfView(after.name(), after.materialized()), after.comment())
                : new Verdict.Replace();
    }

    private static Verdict opaque(OpaqueObject before, OpaqueObject after) {
        ObjectSql sql = after.sql();
        List<Change> changes = new ArrayList<>();
        if (Alterations.isPossible(before, after)) {
            changes.addAll(Alterations.of(before, after));
        } else if (after.holdsRows()) {
            return new Verdict.Beyond("Its kind of table can't be changed in place, and it holds rows.");
        } else if (before.sql() == null || sql == null) {
            return new Verdict.Beyond("Whimbrel doesn't know how to change it.");
        } else if (!before.definition().equals(after.definition())) {
            if (!before.sql().isReplacedBy(sql)) {
                return new Verdict.Replace();
            }
            changes.add(new ReplaceObject(before, after));
        }
        if (sql != null && sql.commentOn() != null && !Objects.equals(before.comment(), after.comment())) {
            changes.add(new SetComment(
                    new CommentTarget.OfObject(after.key(), sql.commentOn()), after.comment(), before.comment()));
        }
        return new Verdict.Alter(changes);
    }
}
