package dev.whimbrel.query;

import dev.whimbrel.dialect.ViolatedConstraint;

/** NULL where none may be. */
public final class NotNullViolation extends ConstraintViolation {

    NotNullViolation(ViolatedConstraint constraint, String in, Throwable cause) {
        super(constraint, "NULL is not allowed in " + where(constraint) + by(constraint) + "\nin: " + in, cause);
    }
}
