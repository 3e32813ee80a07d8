package dev.whimbrel.scratch;

/** What a server is busy with while a caller waits for it; for a progress line. */
public enum ServerStep {
    /** Another command is starting or stopping the same server. */
    WAITING_FOR_OTHER_COMMAND("waiting for another command to start or stop the database"),
    /** The binaries are unpacked, once for each user and version; a few seconds. */
    UNPACKING("unpacking PostgreSQL (once)"),
    /** The data directory is made, once for each project; about a second. */
    CREATING("creating the database files (once)"),
    /** The server process starts. */
    STARTING("starting PostgreSQL"),
    /** The server was killed the last time and replays its log. */
    RECOVERING("PostgreSQL was not shut down cleanly and is recovering"),
    /** The port of the last time is in use by another program, so the server gets a new one. */
    CHANGING_PORT("the port is taken by another program: choosing a new one"),
    /** The server shuts down. */
    STOPPING("stopping PostgreSQL");

    private final String text;

    ServerStep(String text) {
        this.text = text;
    }

    /** The step in words that fit a progress line, in lower case and without a full stop. */
    public String text() {
        return text;
    }
}
