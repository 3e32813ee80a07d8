package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Arguments;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.source.SchemaComparison;
import dev.whimbrel.source.SchemaReader;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code diff}. */
public final class DiffCommand implements Command {

    static final String DOWN = "--down";
    static final String EXIT_CODE = "--exit-code";
    private static final String FROM = "--from";
    private static final String TO = "--to";
    private static final String BATCH = "--batch";
    private static final List<String> FORMATS = List.of("sql", Options.JSON);

    @Override
    public CommandName name() {
        return CommandName.of("diff", Topics.SCHEMA, "writes the SQL that takes one schema to another", "db:diff");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.value(FROM, "SOURCE", "what is there"));
        spec.addOption(Options.value(TO, "SOURCE", "what shall be there"));
        spec.addOption(Options.choice(Options.FORMAT, "what to write; by default sql", FORMATS));
        spec.addOption(Options.flag(DOWN, "write the way back"));
        spec.addOption(Options.flag(EXIT_CODE, "exit with 3 when they differ"));
        spec.addOption(Scratch.option());
        spec.addOption(
                Options.value(BATCH, "FILE", "compare many pairs: a line each with FROM, TO and the file to write"));
        Help.details(
                spec,
                "A SOURCE is db:URL, a database; sql:FILE_OR_DIR, SQL as psql takes it; migrations:DIR; tables:DIR, table classes. db,"
                        + " migrations and tables alone are the project's. All but db: are executed in scratch databases. Only the SQL goes to the"
                        + " standard output; psql runs it as it is.",
                "The files of a batch hold SQL, with --json too, which prints a document about the batch; with --format json they"
                        + " hold a document each.",
                "Exit codes: 0; with --exit-code 3 when they differ; 1 when one can't be read.");
        Help.examples(
                spec,
                "diff --from db --to sql:schema.sql",
                "diff --from migrations --to db:postgres://localhost/shop --exit-code",
                "diff --from sql:old/ --to sql:new/ --down",
                "diff --batch pairs.txt");
    }

    @Override
    public Answer run(Invocation invocation) {
        Arguments arguments = invocation.arguments();
        arguments
                .value(Options.FORMAT)
                .filter(format -> !FORMATS.contains(format))
                .ifPresent(format -> {
                    throw new UsageException(Options.FORMAT + " is sql or json, not " + format + ".");
                });
        if (arguments.has(BATCH)) {
            if (arguments.has(FROM) || arguments.has(TO)) {
                throw new UsageException(BATCH + " names the pairs, so that there is no " + FROM + " and " + TO + ".");
            }
            return new DiffBatch(invocation).run(arguments.value(BATCH).orElseThrow());
        }
        return one(invocation, needed(arguments, FROM), needed(arguments, TO));
    }

    private static String needed(Arguments arguments, String option) {
        return arguments
                .value(option)
                .orElseThrow(() ->
                        new UsageException(option + " is missing: name two sources with " + FROM + " and " + TO + "."));
    }

    private static Answer one(Invocation invocation, String from, String to) {
        try (Sources sources = new Sources(invocation);
                SchemaReader reader = Scratch.reader(invocation, false)) {
            SchemaComparison comparison = Scratch.comparison(reader);
            invocation.output().progress().show("reading the schemas", 0, 0);
            DiffPair pair = new DiffPair(invocation, sources);
            return new DiffAnswer(
                    pair.compare(comparison, from, FROM, to, TO),
                    invocation.arguments().has(EXIT_CODE));
        }
    }
}
