package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.generate.Decisions;
import dev.whimbrel.generate.Goal;
import dev.whimbrel.generate.MigrationGenerator;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.source.ReadSchema;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first migration of a database that was there before: it makes all that the database has, and counts as applied in it. */
final class Baseline {

    /** Who gets something by a privilege or a policy. */
    private static final Pattern ROLE = Pattern.compile("\\b(?:TO|FROM) (?:\"((?:[^\"]|\"\")+)\"|([a-z_][a-z0-9_$]*))");

    private Baseline() {}

    /**
     * Refuses where there are migrations already.
     *
     * @throws WhimbrelException {@code USAGE} when there are
     */
    static void requireNoMigrations(Invocation invocation) {
        Path folder = invocation.migrations();
        if (!Runners.migrationsIfAny(invocation, folder).list().isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "There are migrations in " + folder
                            + " already, so the database can't be made the first one. If it has"
                            + " what they make, tell it: " + invocation.commandLine("baseline VERSION"));
        }
    }

    /** Writes it and marks it as applied. */
    static Path write(Invocation invocation, SchemaReader reader, SchemaSource.Live live) {
        ReadSchema read = reader.read(live);
        Goal goal = new Goal(
                new SchemaSource.Defined("The database", read.graph()),
                List.of(),
                Map.of(),
                roles(read.graph().schema()));
        SchemaSource.Migrations none = new SchemaSource.Migrations("No migrations", List::of);
        try (MigrationGenerator generator =
                new MigrationGenerator(Runners.dialect(), reader, none, goal, Decisions.NONE)) {
            Path file = ProvenMigration.write(
                    invocation, generator, Optional.empty(), MigrationName.of("baseline"), Format.SQL, () -> {});
            MigrationFileName name =
                    MigrationFileName.parse(String.valueOf(file.getFileName())).orElseThrow();
            Runners.baseline(invocation, name.version());
            return file;
        }
    }

    private static List<String> roles(Schema schema) {
        Set<String> roles = new HashSet<>();
        for (OpaqueObject object : schema.opaque().values()) {
            ObjectSql sql = object.sql();
            if (sql != null && (object.kind().equals("policy") || object.kind().contains("privileges"))) {
                Matcher role = ROLE.matcher(String.join(";", sql.create()));
                while (role.find()) {
                    String quoted = role.group(1);
                    roles.add(quoted == null ? String.valueOf(role.group(2)) : quoted.replace("\"\"", "\""));
                }
            }
        }
        return List.copyOf(roles);
    }
}
