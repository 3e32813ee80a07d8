package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.generate.Lineage;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.run.MigrationState;
import dev.whimbrel.migrate.run.MigrationStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Which migrations {@code generate} takes away to write them anew. Never one that is applied; one that others may have, or
 * that a person has written in, only when that is said.
 */
final class Rebase {

    static final String OPTION = "--rebase";
    private static final String DISCARD_EDITS = "--discard-edits";

    private final Invocation invocation;
    private final Lineage lineage;
    private final List<AvailableMigration> all;
    private final Map<Version, MigrationState> states = new TreeMap<>();

    Rebase(Invocation invocation, List<AvailableMigration> all) {
        this.invocation = invocation;
        this.lineage = new Lineage(all);
        this.all = all;
        for (MigrationStatus status : Runners.status(invocation).migrations()) {
            states.put(status.migration().version(), status.state());
        }
    }

    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(OPTION)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..1")
                .fallbackValue("")
                .paramLabel("VERSION")
                .description("take a pending migration away and write it anew, after the others; by default your own")
                .build());
        spec.addOption(Options.flag(DISCARD_EDITS, "with --rebase: also one that was written or edited by hand"));
    }

    static boolean isAsked(Invocation invocation) {
        return invocation.arguments().has(OPTION);
    }

    /**
     * Those to take away.
     *
     * @return empty when somebody has to say which; then {@link #candidates} has them
     * @throws WhimbrelException {@code UNDECIDED} when one may not be taken away
     */
    Optional<List<AvailableMigration>> taken() {
        List<Version> named = invocation.arguments().values(OPTION).stream()
                .filter(text -> !text.isEmpty())
                .map(Rebase::version)
                .distinct()
                .sorted()
                .toList();
        Optional<List<AvailableMigration>> taken = named.isEmpty()
                ? own()
                : Optional.of(named.stream().map(this::known).toList());
        taken.ifPresent(chosen -> chosen.forEach(this::refuse));
        return taken;
    }

    private static Version version(String text) {
        if (!Version.isValid(text)) {
            throw new UsageException(OPTION + " takes a version of 14 digits, or nothing, not \"" + text
                    + "\". Write NAME in front of it.");
        }
        return new Version(text);
    }

    private AvailableMigration known(Version version) {
        return lineage.of(version)
                .orElseThrow(() -> new WhimbrelException(
                        ErrorCode.UNKNOWN_VERSION,
                        "There is no migration with version " + version + ". See them all with: whimbrel status"));
    }

    private void refuse(AvailableMigration migration) {
        if (!isOpen(migration)) {
            throw undecided(migration.id() + " is in the database of " + invocation.environmentName()
                    + ", so its file stays as it is. When nobody else has applied it, take it back first:"
                    + " whimbrel undo; otherwise add what is missing: whimbrel generate");
        }
        if (!lineage.isAsGenerated(migration) && !invocation.arguments().has(DISCARD_EDITS)) {
            String what = lineage.mark(migration).isPresent()
                    ? " was edited after it was generated"
                    : " was not generated but written by hand";
            throw undecided(migration.id() + what
                    + ", and what is written by hand would be lost. Move it into a migration of its own, which stays:"
                    + " whimbrel migration:generate NAME; or say that it may go: " + DISCARD_EDITS);
        }
    }

    private static WhimbrelException undecided(String message) {
        return new WhimbrelException(ErrorCode.UNDECIDED, message);
    }

    private boolean isOpen(AvailableMigration migration) {
        MigrationState state = states.getOrDefault(migration.version(), MigrationState.PENDING);
        return state == MigrationState.PENDING || state == MigrationState.LATE;
    }

    /** Generated ones that are pending. */
    List<AvailableMigration> candidates() {
        return all.stream()
                .filter(this::isOpen)
                .filter(migration -> lineage.mark(migration).isPresent())
                .toList();
    }

    /** Those that only this person can have; empty when that isn't known. */
    private Optional<List<AvailableMigration>> own() {
        List<AvailableMigration> candidates = candidates();
        if (candidates.isEmpty()) {
            throw undecided("No generated migration is pending in the database of " + invocation.environmentName()
                    + ", so there is none to write anew. One that is applied nowhere else can be taken back first:"
                    + " whimbrel undo");
        }
        Optional<Set<String>> shared = SharedFiles.in(invocation.migrations().toAbsolutePath());
        if (shared.isPresent()) {
            List<AvailableMigration> own = candidates.stream()
                    .filter(migration -> !shared.get().contains(fileName(migration)))
                    .toList();
            return own.isEmpty() ? Optional.empty() : Optional.of(own);
        }
        return candidates.size() == 1 && !meetsApplied(candidates.getFirst())
                ? Optional.of(candidates)
                : Optional.empty();
    }

    /** Whether one that was made at once is applied: then that may be the own one, and the pending one somebody else's. */
    private boolean meetsApplied(AvailableMigration pending) {
        return lineage.unknownTo(pending).stream().anyMatch(other -> !isOpen(other))
                || all.stream()
                        .filter(other -> !isOpen(other))
                        .anyMatch(other -> lineage.unknownTo(other).contains(pending));
    }

    private static String fileName(AvailableMigration migration) {
        return String.valueOf(Path.of(migration.file()).getFileName());
    }

    /** The rest, on which what is written anew is built. */
    List<AvailableMigration> without(List<AvailableMigration> taken) {
        return all.stream().filter(migration -> !taken.contains(migration)).toList();
    }
}
