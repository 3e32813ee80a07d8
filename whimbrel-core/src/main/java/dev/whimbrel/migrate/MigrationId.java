package dev.whimbrel.migrate;

/**
 * A migration as people name it.
 *
 * @param version what identifies it
 * @param name what it does
 */
public record MigrationId(Version version, String name) {

    @Override
    public String toString() {
        return version + "-" + name;
    }
}
