package dev.whimbrel.migrate.builder;

/** What a comment replaces. */
public interface CommentBuilder {

    /** The comment so far, which the way back restores. */
    void was(String text);
}
