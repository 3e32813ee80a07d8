package dev.whimbrel.scratch;

/** What became of a request to stop a server. */
public enum StopResult {
    /** It ran and is stopped now. */
    STOPPED,
    /** It did not run. */
    NOT_RUNNING,
    /** Other commands use it: the last of them stops it. */
    IN_USE
}
