package dev.whimbrel.query;

import dev.whimbrel.dialect.ViolatedConstraint;

/** A row refers to one that isn't there, or is referred to by one that would stay. */
public final class ForeignKeyViolation extends ConstraintViolation {

    ForeignKeyViolation(ViolatedConstraint constraint, String in, Throwable cause) {
        super(
                constraint,
                "A row of " + where(constraint) + " refers to one that isn't there, or would not be there any more"
                        + by(constraint) + "\nin: " + in,
                cause);
    }
}
