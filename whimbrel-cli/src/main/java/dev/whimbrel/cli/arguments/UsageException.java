package dev.whimbrel.cli.arguments;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.Optional;

/** A command line that makes no sense. */
public final class UsageException extends WhimbrelException {

    private final transient Optional<String> command;

    /**
     * A wrong command line.
     *
     * @param message what is wrong, and the cure
     * @param command the command whose help would help, when it is known
     */
    public UsageException(String message, Optional<String> command) {
        super(ErrorCode.USAGE, message);
        this.command = command;
    }

    /** The command whose help would help. */
    public Optional<String> command() {
        return command;
    }
}
