package dev.whimbrel.query;

import dev.whimbrel.dialect.ViolatedConstraint;

/** Values that don't fulfil a condition. */
public final class CheckViolation extends ConstraintViolation {

    CheckViolation(ViolatedConstraint constraint, String in, Throwable cause) {
        super(constraint, "The values are not allowed in " + where(constraint) + by(constraint) + "\nin: " + in, cause);
    }
}
