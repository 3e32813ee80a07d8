package dev.whimbrel.generate;

import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.source.ReplayFailure;
import dev.whimbrel.source.ReplayedMigrations;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A migration that can't be applied after the others, and the one with which it doesn't get on: it can be applied without that
 * one and what comes after it. So it is when two people make the same change, each without knowing of the other.
 *
 * @param failure what the server says
 * @param failing the migration that fails
 * @param rival the other one; empty when it fails by itself
 */
public record Clash(ReplayFailure failure, AvailableMigration failing, Optional<AvailableMigration> rival) {

    /** Two that were made at once are not far from each other. */
    private static final int FARTHEST = 20;

    /**
     * Looks for the other one by trying.
     *
     * @param migrations those that can't be replayed
     * @param failure how they failed
     */
    public static Clash of(SchemaReader reader, List<AvailableMigration> migrations, ReplayFailure failure) {
        Lineage lineage = new Lineage(migrations);
        AvailableMigration failing = lineage.of(failure.migration().version()).orElseThrow(() -> failure);
        List<AvailableMigration> suspects =
                lineage.mark(failing).isPresent() ? lineage.unknownTo(failing) : lineage.before(failing);
        Optional<AvailableMigration> rival = suspects.stream()
                .limit(FARTHEST)
                .filter(suspect -> works(reader, lineage.before(suspect).reversed(), failing))
                .findFirst();
        return new Clash(failure, failing, rival);
    }

    private static boolean works(SchemaReader reader, List<AvailableMigration> before, AvailableMigration last) {
        List<AvailableMigration> all = new ArrayList<>(before);
        all.add(last);
        try (ReplayedMigrations replayed = reader.replay(new SchemaSource.Migrations("The migrations", () -> all))) {
            return replayed.schema() != null;
        } catch (ReplayFailure e) {
            return false;
        }
    }
}
