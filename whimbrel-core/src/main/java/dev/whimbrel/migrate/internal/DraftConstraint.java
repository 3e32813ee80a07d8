package dev.whimbrel.migrate.internal;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.ObjectName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A constraint while it is described. */
abstract class DraftConstraint extends Draft {

    private final ObjectName table;
    private final SourceLocation location;
    private @Nullable String name;
    private @Nullable String comment;
    private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;
    private @Nullable String usingIndex;
    private boolean notValid;

    DraftConstraint(Recorder recorder, ObjectName table) {
        super(recorder);
        this.table = table;
        this.location = recorder.here();
    }

    /** The name that it gets when none is given. */
    abstract String defaultName(@Nullable Set<String> columns, DefaultNames.Taken taken);

    /** The constraint as described. */
    abstract ConstraintDef define(String chosenName);

    /** What is missing so that it could be made; null for nothing. Then it can still be dropped. */
    abstract @Nullable String missing();

    /** Whether an index of its own name comes with it. */
    boolean hasIndex() {
        return false;
    }

    /** The user's line where it began. */
    final SourceLocation location() {
        return location;
    }

    final ObjectName table() {
        return table;
    }

    final @Nullable String givenName() {
        return name;
    }

    final @Nullable String usingIndex() {
        return usingIndex;
    }

    final boolean validated() {
        return !notValid;
    }

    final @Nullable String comment() {
        return comment;
    }

    final Deferrability deferrability() {
        return deferrability;
    }

    final void setName(String given) {
        stillOpen();
        name = plain(given, "constraint");
    }

    final void setComment(String text) {
        stillOpen();
        comment = text;
    }

    final void setDeferrable() {
        stillOpen();
        if (deferrability == Deferrability.NOT_DEFERRABLE) {
            deferrability = Deferrability.INITIALLY_IMMEDIATE;
        }
    }

    final void setInitiallyDeferred() {
        stillOpen();
        deferrability = Deferrability.INITIALLY_DEFERRED;
    }

    final void setUsingIndex(String index) {
        stillOpen();
        usingIndex = plain(index, "index");
    }

    final void setNotValid() {
        stillOpen();
        notValid = true;
    }

    final List<String> columns(List<String> names) {
        names.forEach(each -> plain(each, "column"));
        return names;
    }

    final String noColumns(String call) {
        return "no columns are named: " + call;
    }
}
