package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.generate.ModelTable;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.write.RelationNames;
import dev.whimbrel.table.write.SourceFile;
import dev.whimbrel.table.write.TableClassWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JsonGenerator;

/** The table class of a new model, and the migration that makes its table. */
public final class NewTableClass {

    private static final String NAMESPACE = "public";

    private final Invocation invocation;
    private final ClassFolder folder;
    private final List<Relation<?>> known;

    private NewTableClass(Invocation invocation) {
        this.invocation = invocation;
        this.folder = ClassFolder.of(invocation, Optional.empty());
        this.known = folder.hasClasses()
                ? new ProjectTables(invocation)
                        .classes(Optional.empty())
                        .orElseThrow()
                        .relations()
                : List.of();
    }

    /** Whether the project has its table classes as sources. */
    public static boolean isFor(Invocation invocation) {
        return invocation.project().tables(invocation.variables()).isPresent();
    }

    /** Adds what the proof of the migration needs. */
    public static void describe(CommandSpec spec) {
        spec.addOption(Scratch.option());
    }

    /**
     * Writes both.
     *
     * @throws WhimbrelException when there is such a class, or one that it refers to is missing; nothing is written then
     */
    public static Answer write(Invocation invocation, ModelTable model, Format format) {
        return new NewTableClass(invocation).write(model, format);
    }

    private Answer write(ModelTable model, Format format) {
        SchemaGraph graph = new SchemaGraph(schema(model), Dependencies.none());
        List<SourceFile> files = new TableClassWriter(graph, Map.of(), Runners.dialect())
                .timestamped()
                .write(
                        folder.packageName(Optional.empty()),
                        known.stream().map(RelationNames::of).toList())
                .files();
        folder.requireNew(files, "Give the model another name.");
        List<Path> written = folder.write(files);
        boolean done = false;
        try {
            List<AvailableMigration> migrations =
                    Runners.migrationsIfAny(invocation, invocation.migrations()).list();
            Answer generated = new Generation(
                            invocation,
                            migrations,
                            format,
                            Optional.of(model.migrationName().text()))
                    .run(List::of);
            done = generated.exitCode() == ExitCode.DONE;
            return done ? new Written(invocation, written, generated) : generated;
        } finally {
            if (!done) {
                written.forEach(NewTableClass::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema schema(ModelTable model) {
        Schema schema = Schema.empty();
        for (Change change : model.changes(NAMESPACE)) {
            schema = switch (change) {
                case CreateEnum created -> schema.with(created.definition());
                case CreateTable created -> schema.with(fitted(created.definition()));
                default -> throw new IllegalStateException(change.describe());
            };
        }
        return schema;
    }

    /** Without the times, which the base class brings, and with the types of the keys that it refers to. */
    private TableDef fitted(TableDef table) {
        if (known.stream().anyMatch(relation -> relation.name().equals(table.name()))) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "There is a class for the table " + table.name().name() + " already. Change that one.");
        }
        List<ColumnDef> columns =
                new ArrayList<>(table.columns().subList(0, table.columns().size() - 2));
        for (ConstraintDef constraint : table.constraints()) {
            if (constraint instanceof ConstraintDef.ForeignKey key) {
                SqlType type = key.referencedTable().equals(table.name())
                        ? columns.get(0).type()
                        : typeOfKey(key);
                columns.replaceAll(column -> key.columns().contains(column.name()) ? column.withType(type) : column);
            }
        }
        return table.withColumns(columns);
    }

    private SqlType typeOfKey(ConstraintDef.ForeignKey key) {
        ObjectName table = key.referencedTable();
        String column = key.referencedColumns().get(0);
        return known.stream()
                .filter(relation -> relation.name().equals(table))
                .flatMap(relation -> relation.columns().stream())
                .filter(candidate -> candidate.name().equals(column))
                .map(candidate -> candidate.type().sqlType())
                .findFirst()
                .orElseThrow(() -> new WhimbrelException(
                        ErrorCode.USAGE,
                        key.columns().get(0) + " refers to " + table.name() + "." + column
                                + ", which no table class has. Write that one first, or name another table:"
                                + " references(table)."));
    }

    /** Both. */
    private record Written(Invocation invocation, List<Path> classes, Answer generated) implements Answer {

        @Override
        public void print(Output output) {
            classes.forEach(file -> output.report(output.style().good("created") + " " + invocation.shortened(file)));
            generated.print(output);
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeArrayPropertyStart("classes");
            classes.forEach(file -> json.writeString(invocation.shortened(file).toString()));
            json.writeEndArray();
            generated.write(json);
        }
    }
}
