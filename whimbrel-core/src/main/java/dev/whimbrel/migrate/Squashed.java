package dev.whimbrel.migrate;

import java.util.List;
import java.util.stream.Stream;

/**
 * A migration whose file is gone, because a checkpoint stands for it.
 *
 * @param id which one
 * @param checksum what its file was
 * @param standsFor when it was a checkpoint itself, the migrations that it stood for; otherwise empty
 */
public record Squashed(MigrationId id, Checksum checksum, List<Squashed> standsFor) {

    public Squashed {
        standsFor = List.copyOf(standsFor);
    }

    /** A migration as it is now, about to be squashed. */
    public static Squashed of(AvailableMigration migration) {
        return new Squashed(migration.id(), migration.checksum(), migration.standsFor());
    }

    /** Its version. */
    public Version version() {
        return id.version();
    }

    /** This one and all that it stood for. */
    public Stream<Squashed> all() {
        return Stream.concat(Stream.of(this), standsFor.stream().flatMap(Squashed::all));
    }
}
