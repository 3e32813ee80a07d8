package dev.whimbrel.query;

import dev.whimbrel.dialect.ViolatedConstraint;

/** Another row has the same values already. */
public final class UniqueViolation extends ConstraintViolation {

    UniqueViolation(ViolatedConstraint constraint, String in, Throwable cause) {
        super(
                constraint,
                "Another row of " + where(constraint) + " has the same already" + by(constraint) + "\nin: " + in,
                cause);
    }
}
