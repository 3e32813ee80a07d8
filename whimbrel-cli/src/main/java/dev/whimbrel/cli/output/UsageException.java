package dev.whimbrel.cli.output;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import org.jspecify.annotations.Nullable;

/** A command line that makes no sense. */
public final class UsageException extends WhimbrelException {

    /**
     * A wrong command line.
     *
     * @param message what is wrong, and the cure
     */
    public UsageException(String message) {
        this(message, null);
    }

    /** The same, with what was caught. */
    public UsageException(String message, @Nullable Throwable cause) {
        super(ErrorCode.USAGE, message, cause);
    }

    /** The same, pointing to the help of a command. */
    public UsageException withHelp(String command) {
        return new UsageException(getMessage() + "\nSee: whimbrel help " + command, this);
    }
}
