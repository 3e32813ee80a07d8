package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.database.TargetDatabase;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.source.SchemaSource;
import dev.whimbrel.source.SqlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person names as the source of a schema. Closing it leaves the databases that were named. */
final class Sources implements AutoCloseable {

    private static final String KINDS = "Write db:URL, sql:FILE_OR_DIR, migrations:DIR or tables:DIR.";

    private final Invocation invocation;
    private final List<TargetDatabase> databases = new ArrayList<>();

    Sources(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * A source.
     *
     * @param text {@code kind:place}; {@code db} and {@code migrations} alone are the project's
     * @param option where the text comes from, for messages
     */
    SchemaSource of(String text, String option) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String place = colon < 0 ? "" : text.substring(colon + 1);
        return switch (kind) {
            case "db" -> place.isEmpty() ? environment(invocation) : database(place, option);
            case "postgres", "postgresql", "jdbc" -> database(text, option);
            case "sql" -> sql(place, option);
            case "migrations" -> migrations(place);
            case "tables" ->
                new ProjectTables(invocation)
                        .goal(place.isEmpty() ? Optional.empty() : Optional.of(path(place)))
                        .source();
            default -> throw unknown(option);
        };
    }

    /** The database of the command's environment. */
    static SchemaSource.Live environment(Invocation invocation) {
        return new SchemaSource.Live("The database of " + invocation.environmentName(), invocation.database());
    }

    private SchemaSource database(String url, String option) {
        TargetDatabase database = invocation.other(url, option);
        databases.add(database);
        return new SchemaSource.Live(url.equals("embedded") ? "db:embedded" : "db:" + database.shownUrl(), database);
    }

    private SchemaSource sql(String place, String option) {
        if (place.isEmpty()) {
            throw new UsageException(option + " names no file. " + KINDS);
        }
        return new SchemaSource.Script("sql:" + place, SqlFile.read(path(place)));
    }

    private SchemaSource migrations(String place) {
        Path folder = place.isEmpty() ? invocation.migrations() : path(place);
        return new SchemaSource.Migrations("migrations:" + folder, Runners.migrations(invocation, folder));
    }

    private Path path(String place) {
        return invocation.opened(invocation.surroundings().directory().resolve(place));
    }

    private static UsageException unknown(String option) {
        return new UsageException(option + " is no source of a schema. " + KINDS);
    }

    @Override
    public void close() {
        databases.forEach(TargetDatabase::close);
    }
}
