package dev.whimbrel.query;

import dev.whimbrel.dialect.ViolatedConstraint;

/** Another row is in conflict with this one. */
public final class ExclusionViolation extends ConstraintViolation {

    ExclusionViolation(ViolatedConstraint constraint, String in, Throwable cause) {
        super(
                constraint,
                "Another row of " + where(constraint) + " is in conflict with this one" + by(constraint) + "\nin: "
                        + in,
                cause);
    }
}
