package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.MigrationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the proof of one migration found: up, down and up again on a scratch database.
 *
 * @param migration which one
 * @param verdict the result
 * @param differences what the down left different, or the second up made different, object by object
 * @param losses data that the up or the down destroys for good, for example {@code the values of column
 *     public.users.name}; values that change are looked for in a few made-up rows
 * @param error why a step failed; null when none did
 */
public record Verification(
        MigrationId migration,
        Verdict verdict,
        List<String> differences,
        List<String> losses,
        @Nullable String error) {

    public Verification {
        differences = List.copyOf(differences);
        losses = List.copyOf(losses);
    }

    /** The result of a proof. */
    public enum Verdict {
        /** The down gives back exactly what was there, and the up can be done again. */
        PROVEN,
        /** The structure comes back, but data that the up drops doesn't. */
        LOSSY,
        /** There is no down. */
        NO_DOWN,
        /** The down leaves something different, or fails, or the second up does. */
        WRONG
    }
}
