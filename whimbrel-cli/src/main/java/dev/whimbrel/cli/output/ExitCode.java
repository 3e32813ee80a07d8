package dev.whimbrel.cli.output;

import dev.whimbrel.ErrorCode;

/** What the shell learns of a command. */
public enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** It failed. */
    FAILED(1),
    /** The command line or the configuration is wrong. */
    USAGE(2),
    /** Somebody has to decide or to do something first. */
    ACTION_NEEDED(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number for the shell. */
    public int number() {
        return number;
    }

    /** What an error means to a script. */
    public static ExitCode of(ErrorCode code) {
        return switch (code) {
            case USAGE, CONFIGURATION, UNKNOWN_VERSION -> USAGE;
            case CONFIRMATION_NEEDED, EDITED, MISSING, LATE, HALF_APPLIED, SQUASHED, UNDECIDED -> ACTION_NEEDED;
            default -> FAILED;
        };
    }
}
