package dev.whimbrel.source;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Compares two sources. Texts of different major versions can't be compared, so both sides go to the scratch server then: a live
 * database is built again there from its own schema.
 */
public final class SchemaComparison {

    private final Dialect dialect;
    private final SchemaReader reader;
    private final Executor executor;

    /**
     * A comparison.
     *
     * @param dialect the kind of database
     * @param reader reads both sides
     * @param executor where one side is read while the caller's thread reads the other
     */
    public SchemaComparison(Dialect dialect, SchemaReader reader, Executor executor) {
        this.dialect = dialect;
        this.reader = reader;
        this.executor = executor;
    }

    /**
     * What lies between two sources.
     *
     * @param difference the changes from the one to the other, and what can't be changed
     * @param script the changes as SQL
     * @param notes what a person should know about how it was found out, as sentences
     */
    public record Result(Difference difference, ChangeScript script, List<String> notes) {
        public Result {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Compares.
     *
     * @throws WhimbrelException when a side can't be read, or can't be built again on the scratch server
     */
    public Result compare(SchemaSource from, SchemaSource to) {
        CompletableFuture<ReadSchema> other = CompletableFuture.supplyAsync(() -> reader.read(to), executor);
        ReadSchema before;
        try {
            before = reader.read(from);
        } catch (RuntimeException | Error e) {
            other.exceptionally(ignored -> null).join();
            throw e;
        }
        return compare(from, before, to, joined(other));
    }

    private static ReadSchema joined(CompletableFuture<ReadSchema> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WhimbrelException known) {
                throw known;
            }
            throw e;
        }
    }

    private Result compare(SchemaSource from, ReadSchema before, SchemaSource to, ReadSchema after) {
        List<String> notes = new ArrayList<>(before.notes());
        notes.addAll(after.notes());
        if (before.majorVersion() == after.majorVersion()) {
            return result(before, after, before.majorVersion(), notes);
        }
        ReadSchema rebuiltBefore = onScratchServer(from, before, notes);
        ReadSchema rebuiltAfter = onScratchServer(to, after, notes);
        int oldest = Math.min(before.majorVersion(), after.majorVersion());
        return result(rebuiltBefore, rebuiltAfter, oldest, notes);
    }

    private Result result(ReadSchema before, ReadSchema after, int majorVersion, List<String> notes) {
        Difference difference = Differ.between(before.graph(), after.graph(), DiffRules.ofMajorVersion(majorVersion));
        return new Result(difference, ChangeScript.of(difference.changes(), dialect), notes);
    }

    private ReadSchema onScratchServer(SchemaSource source, ReadSchema read, List<String> notes) {
        int scratch = reader.scratchVersion();
        if (read.majorVersion() == scratch) {
            return read;
        }
        String versions = source.name() + " is on version " + read.majorVersion()
                + " and the scratch server is version " + scratch;
        try {
            ReadSchema rebuilt = reader.rebuild(source.name(), read.graph());
            notes.add(versions + ", so it was built again there to be compared. A scratch server of the same version"
                    + " (--scratch) is more exact.");
            notes.addAll(rebuilt.notes());
            return rebuilt;
        } catch (WhimbrelException e) {
            throw new WhimbrelException(
                    ErrorCode.STATEMENT_FAILED,
                    versions + ", and it can't be built again there to be compared: " + e.getMessage()
                            + "\nName a scratch server of version " + read.majorVersion()
                            + ": --scratch postgres://...",
                    e);
        }
    }
}
