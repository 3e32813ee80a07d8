package dev.whimbrel.cli.output;

import tools.jackson.core.JsonGenerator;

/** What a command found out or did, to be told to a person or to a program. */
public interface Answer {

    /** Tells a person. */
    void print(Output output);

    /** Tells a person who pressed Ctrl-C what was done before and hasn't been told yet; by default that is nothing. */
    default void printAfterInterruption(Output output) {}

    /** Tells a program: writes the members of a JSON object that is already open. */
    void write(JsonGenerator json);

    /** What the shell learns. */
    default ExitCode exitCode() {
        return ExitCode.DONE;
    }
}
