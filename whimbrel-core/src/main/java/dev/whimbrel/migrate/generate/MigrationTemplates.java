package dev.whimbrel.migrate.generate;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.Inverse;
import java.util.ArrayList;
import java.util.List;

/** The text of new migration files. */
public final class MigrationTemplates {

    private MigrationTemplates() {}

    /** A migration that has still to be written. */
    public static String empty(MigrationFileName name) {
        return switch (name.format()) {
            case SQL -> "-- migrate:up\n\n\n-- migrate:down\n\n";
            case JAVA -> JavaTemplate.empty(name);
        };
    }

    /**
     * A migration that creates the table of a model, and takes it back with its enum types.
     *
     * @param namespace the namespace that the renderer was made for
     * @param renderer writes the SQL
     * @throws dev.whimbrel.WhimbrelException {@code NAME_TOO_LONG} or {@code INVALID_DEFINITION} for what the server would cut
     *     or refuse
     */
    public static String model(MigrationFileName name, ModelTable table, String namespace, Renderer renderer) {
        String sql = sql(table.changes(namespace), renderer);
        return switch (name.format()) {
            case SQL -> sql;
            case JAVA -> JavaTemplate.of(name, table);
        };
    }

    private static String sql(List<Change> changes, Renderer renderer) {
        List<Change> back = new ArrayList<>();
        for (Change change : changes.reversed()) {
            switch (change.inverse(Schema.empty())) {
                case Inverse.Changes inverse -> back.addAll(inverse.changes());
                case Inverse.None none -> throw new IllegalStateException(none.reason());
            }
        }
        return "-- migrate:up\n" + statements(changes, renderer) + "\n-- migrate:down\n" + statements(back, renderer);
    }

    private static String statements(List<Change> changes, Renderer renderer) {
        List<String> statements = changes.stream()
                .flatMap(change -> renderer.render(change).stream())
                .map(Sql::text)
                .toList();
        return String.join(";\n\n", statements) + ";\n";
    }
}
