package dev.whimbrel.migrate.run;

/**
 * What a run may pass over that would stop it otherwise.
 *
 * @param late applies pending migrations that are older than applied ones
 * @param edited goes on although the file of an applied migration was changed
 * @param missing goes on although the file of an applied migration is gone
 */
public record Permissions(boolean late, boolean edited, boolean missing) {

    /** Stops at all of them. */
    public static final Permissions NONE = new Permissions(false, false, false);
}
