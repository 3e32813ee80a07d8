package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Arguments;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.source.ReadSchema;
import dev.whimbrel.source.SchemaComparison;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DeclaredSchema;
import dev.whimbrel.table.Warning;
import dev.whimbrel.table.write.SourceFile;
import dev.whimbrel.table.write.TableClassWriter;
import dev.whimbrel.table.write.WrittenClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** {@code pull}. */
public final class PullCommand implements Command {

    private static final String OUT = "--out";
    private static final String PACKAGE = "--package";
    private static final String FORCE = "--force";
    private static final String DRY_RUN = "--dry-run";
    private static final String BASELINE = "--baseline";

    @Override
    public CommandName name() {
        return CommandName.of("pull", Topics.SCHEMA, "writes the table classes of a database", "db:pull");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.value(
                OUT, "DIR", "where packages begin; by default tables in whimbrel.toml, or src/main/java"));
        spec.addOption(Options.value(
                PACKAGE, "NAME", "their package; by default that of the classes there, or the project's name and .db"));
        spec.addOption(Options.flag(FORCE, "overwrite files that are there, and write classes that can't be compared"));
        spec.addOption(Options.flag(DRY_RUN, "write to the standard output only"));
        spec.addOption(
                Options.flag(BASELINE, "write the first migration too, which counts as applied in the database"));
        spec.addOption(Scratch.option());
        Help.details(
                spec,
                "The environment's database is read and not changed. What classes have no words of their own for, such as"
                        + " functions, is kept in them as SQL. They are compiled and compared with the database in a scratch"
                        + " database before they are written; what they don't say is told.",
                "Exit codes: 0; 3 when the database has something that the classes don't say.");
        Help.examples(spec, "pull", "pull --url postgres://localhost/shop --package shop.db", "pull --baseline");
    }

    @Override
    public Answer run(Invocation invocation) {
        if (invocation.arguments().has(BASELINE)) {
            Baseline.requireNoMigrations(invocation);
        }
        ClassFolder folder = ClassFolder.of(invocation, invocation.arguments().value(OUT));
        String packageName = folder.packageName(invocation.arguments().value(PACKAGE));
        SchemaSource.Live live = Sources.environment(invocation);
        try (SchemaReader reader = Scratch.reader(invocation, false)) {
            invocation.output().progress().show("reading the database", 0, 0);
            ReadSchema read = reader.read(live);
            WrittenClasses classes =
                    new TableClassWriter(read.graph(), reader.viewColumns(live), Runners.dialect()).write(packageName);
            return classes.files().isEmpty()
                    ? new Pulled(invocation, folder, classes, List.of(), List.of(), false, Optional.empty())
                    : write(invocation, folder, classes, reader, live);
        }
    }

    private static Answer write(
            Invocation invocation,
            ClassFolder folder,
            WrittenClasses classes,
            SchemaReader reader,
            SchemaSource.Live live) {
        List<SourceFile> changed = folder.changed(classes.files());
        boolean dry = invocation.arguments().has(DRY_RUN);
        if (!dry && !invocation.arguments().has(FORCE)) {
            folder.requireNew(
                    changed, "Overwrite them with " + FORCE + ", or write into another folder with " + OUT + " DIR.");
        }
        List<String> unsaid = unsaid(invocation, classes, reader, live);
        if (dry) {
            return new Pulled(invocation, folder, classes, List.of(), unsaid, true, Optional.empty());
        }
        Optional<Path> migration = invocation.arguments().has(BASELINE)
                ? Optional.of(Baseline.write(invocation, reader, live))
                : Optional.empty();
        folder.write(changed);
        return new Pulled(invocation, folder, classes, changed, unsaid, false, migration);
    }

    /** What the database has more or otherwise than the classes say. */
    private static List<String> unsaid(
            Invocation invocation, WrittenClasses classes, SchemaReader reader, SchemaSource.Live live) {
        invocation.output().progress().show("comparing the classes with the database", 0, 0);
        try {
            DeclaredSchema declared = ClassFolder.forAWhile(classes.files(), new ProjectTables(invocation)::declared);
            tellOfConventions(invocation, declared.warnings());
            SchemaComparison comparison = Scratch.comparison(reader);
            SchemaComparison.Result result =
                    comparison.compare(new SchemaSource.Defined("The table classes", declared.graph()), live);
            result.notes().stream()
                    .distinct()
                    .forEach(note -> invocation.output().note("Note: " + note));
            return differences(result.difference());
        } catch (WhimbrelException e) {
            if (e.code() == ErrorCode.CONNECTION_FAILED) {
                throw e;
            }
            return List.of(uncompared(invocation.arguments(), e));
        }
    }

    /** A database that is there keeps its names and types, so that warnings about each of them would only be in the way. */
    private static void tellOfConventions(Invocation invocation, List<Warning> warnings) {
        Set<Convention> silenced = invocation.project().silenced();
        Set<String> codes = warnings.stream()
                .map(Warning::convention)
                .filter(convention -> !silenced.contains(convention))
                .map(Convention::code)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!codes.isEmpty()) {
            invocation
                    .output()
                    .hint(
                            "The database departs from conventions, of which generate and push will warn. What shall stay as it is"
                                    + " is silenced in whimbrel.toml:\n[project]\nsilence = "
                                    + codes.stream()
                                            .map(code -> '"' + code + '"')
                                            .toList());
        }
    }

    /** Where they can't be compared nobody knows whether they are right, so they are written only for somebody who wants to look. */
    private static String uncompared(Arguments arguments, WhimbrelException failure) {
        String what = "The classes could not be compared with the database: " + failure.getMessage();
        if (arguments.has(DRY_RUN) || arguments.has(FORCE)) {
            return what;
        }
        throw new WhimbrelException(
                failure.code(),
                what + "\nNothing was written. Mend the object in the database, or see the classes with " + DRY_RUN
                        + "; write them all the same with " + FORCE + ", mend them there, and compare with:"
                        + " whimbrel diff --from tables --to db",
                failure.location().orElse(null),
                failure);
    }

    private static List<String> differences(Difference difference) {
        List<String> differences = new ArrayList<>();
        difference.changes().stream().map(Change::describe).forEach(change -> differences.add("Not said: " + change));
        difference.untouched().forEach(left -> differences.add("Not said: " + left.object()));
        return differences;
    }
}
