package dev.whimbrel.cli.files;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.schema.NewTableClass;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.migrate.generate.MigrationTemplates;
import dev.whimbrel.migrate.generate.ModelTable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code model:generate}. */
public final class ModelCommand implements Command {

    private static final String ATTRIBUTES = "--attributes";

    /** Names are written without it, so that they are made wherever the connection's search path leads. */
    private static final String NAMESPACE = "public";

    @Override
    public CommandName name() {
        return CommandName.of(
                "model:generate",
                Topics.PROJECT,
                "writes a table class and the migration that creates the table",
                "model:create");
    }

    @Override
    public void describe(CommandSpec spec) {
        MigrationWriter.describe(spec, "the model in the singular, such as BlogPost");
        spec.addOption(Options.value(ATTRIBUTES, "LIST", "its columns: name:type, separated by commas"));
        NewTableClass.describe(spec);
        Help.details(
                spec,
                "In a project with table classes (tables in [project] of whimbrel.toml) it writes the class, and the"
                        + " migration as generate does; in others the migration only.",
                "The table is named like the model in the plural, and has a key id and the times created_at and updated_at.",
                "A type is string, string(80), text, integer, bigint, decimal(10,2), boolean, uuid, date, timestamp, json,"
                        + " enum(a,b), references or another of PostgreSQL's; behind it may stand ? (may be NULL), [] (an"
                        + " array), :unique, :index. A reference gets its foreign key and an index.");
        Help.examples(
                spec,
                "model:generate Post --attributes"
                        + " 'title:string,price:decimal(10,2),author:references,status:enum(draft,published)'");
    }

    @Override
    public Answer run(Invocation invocation) {
        MigrationWriter writer = new MigrationWriter(invocation, invocation.migrations());
        ModelTable table = ModelTable.of(
                writer.givenName(), invocation.arguments().value(ATTRIBUTES).orElse(""));
        if (NewTableClass.isFor(invocation)) {
            return NewTableClass.write(invocation, table, writer.format());
        }
        Renderer renderer = new PostgresDialect().renderer(NAMESPACE);
        return writer.write(
                table.migrationName(),
                file -> MigrationTemplates.model(file, table, NAMESPACE, renderer),
                "migrate",
                "creates table " + table.name());
    }
}
