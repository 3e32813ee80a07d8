package dev.whimbrel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of all errors that Whimbrel reports. The message says what failed, where, and the cure; the code is stable and
 * can be searched for. Passwords never appear in a message.
 */
public class WhimbrelException extends RuntimeException {

    private final ErrorCode code;
    private final transient @Nullable SourceLocation location;

    /**
     * An error without a place in a file.
     *
     * @param code the stable code
     * @param message what failed, where, and the cure
     */
    public WhimbrelException(ErrorCode code, String message) {
        this(code, message, null, null);
    }

    /**
     * An error with its cause.
     *
     * @param code the stable code
     * @param message what failed, where, and the cure
     * @param cause what was caught; may be null
     */
    public WhimbrelException(ErrorCode code, String message, @Nullable Throwable cause) {
        this(code, message, null, cause);
    }

    /**
     * An error at a place in a file.
     *
     * @param code the stable code
     * @param message what failed, where, and the cure
     * @param location the place; may be null
     * @param cause what was caught; may be null
     */
    public WhimbrelException(
            ErrorCode code, String message, @Nullable SourceLocation location, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.location = location;
    }

    /** The stable code of this error. */
    public ErrorCode code() {
        return code;
    }

    /** The place in a file that this error points at, when there is one. */
    public Optional<SourceLocation> location() {
        return Optional.ofNullable(location);
    }
}
