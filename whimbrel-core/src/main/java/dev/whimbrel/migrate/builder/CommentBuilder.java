package dev.whimbrel.migrate.builder;

/** What a comment replaces. */
public interface CommentBuilder {

    /** The comment so far, which the way back restores; without it, the way back leaves no comment. */
    void was(String text);
}
