package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ViolatedConstraint;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.Column;
import java.util.List;
import java.util.Optional;

/** A statement that a constraint of the database refused. The message tells no values. */
public abstract sealed class ConstraintViolation extends WhimbrelException
        permits UniqueViolation, ForeignKeyViolation, NotNullViolation, CheckViolation, ExclusionViolation {

    private final transient ViolatedConstraint constraint;
    private volatile List<String> columns;

    ConstraintViolation(ViolatedConstraint constraint, String problem, Throwable cause) {
        super(ErrorCode.CONSTRAINT_VIOLATED, problem, cause);
        this.constraint = constraint;
        columns = constraint.columns();
    }

    /** The table that has the constraint; empty when the server doesn't tell. */
    public final Optional<ObjectName> table() {
        return Optional.ofNullable(constraint.table());
    }

    /** The constraint's name; empty for NOT NULL. */
    public final Optional<String> constraint() {
        return Optional.ofNullable(constraint.name());
    }

    /**
     * The columns that the constraint is about. Those of foreign keys and checks are known once the transaction has ended; before
     * they are empty.
     */
    public final List<String> columns() {
        return columns;
    }

    /** Whether it is about a column: {@code violation.isAbout(USERS.email)}. */
    public final boolean isAbout(Column<?> column) {
        return column.relationName().equals(constraint.table()) && columns.contains(column.name());
    }

    final void setColumns(List<String> found) {
        columns = List.copyOf(found);
    }

    static ConstraintViolation of(ViolatedConstraint constraint, String in, Throwable cause) {
        return switch (constraint.kind()) {
            case UNIQUE -> new UniqueViolation(constraint, in, cause);
            case FOREIGN_KEY -> new ForeignKeyViolation(constraint, in, cause);
            case NOT_NULL -> new NotNullViolation(constraint, in, cause);
            case CHECK -> new CheckViolation(constraint, in, cause);
            case EXCLUSION -> new ExclusionViolation(constraint, in, cause);
        };
    }

    /** {@code users (email)}, as far as it is known. */
    static String where(ViolatedConstraint constraint) {
        String table =
                constraint.table() == null ? "a table" : constraint.table().name();
        return constraint.columns().isEmpty() ? table : table + " (" + String.join(", ", constraint.columns()) + ")";
    }

    static String by(ViolatedConstraint constraint) {
        return constraint.name() == null ? "" : ", by the constraint " + constraint.name();
    }
}
