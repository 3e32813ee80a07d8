package dev.whimbrel.generate;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.diff.DataLoss;
import dev.whimbrel.source.ChangeScript;
import java.util.List;

/** Writes a route as a migration file that a person can read and change. */
public final class MigrationText {

    private final Dialect dialect;
    private final Route route;

    /** The text of a route. */
    public MigrationText(Dialect dialect, Route route) {
        this.dialect = dialect;
        this.route = route;
    }

    /** As a file of SQL. */
    public String sql() {
        Renderer renderer = dialect.renderer("");
        StringBuilder text = new StringBuilder("-- migrate:up\n\n");
        for (DataLoss loss : route.losses()) {
            text.append("-- ").append(oneLine(loss.loss())).append('\n');
        }
        for (DataDependence dependence : route.dependences(renderer)) {
            text.append("-- ").append(oneLine(dependence.condition()));
            if (dependence.query() != null) {
                text.append(" To see: ").append(oneLine(dependence.query()));
            }
            text.append('\n');
        }
        text.append(script(route.up())).append("\n\n-- migrate:down\n\n");
        for (DataLoss loss : route.lossesBack()) {
            text.append("-- ").append(oneLine(loss.loss())).append('\n');
        }
        return text.append(script(route.down())).append('\n').toString();
    }

    private String script(List<Change> changes) {
        return ChangeScript.of(changes, dialect).text();
    }

    /** Names may have lines, and a comment ends with its line: what stands behind it would be run. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /**
     * As a Java class.
     *
     * @param className the class's name
     */
    public String java(String className) {
        return """
                import dev.whimbrel.migrate.Migration;
                import dev.whimbrel.migrate.SchemaBuilder;

                public final class %s implements Migration {

                    @Override
                    public void up(SchemaBuilder db) {
                %s    }

                    @Override
                    public void down(SchemaBuilder db) {
                %s    }
                }
                """.formatted(className, calls(route.up()), calls(route.down()));
    }

    private String calls(List<Change> changes) {
        StringBuilder calls = new StringBuilder();
        ChangeScript.of(changes, dialect)
                .statements()
                .forEach(statement -> calls.append("        db.sql(")
                        .append(literal(statement.text()))
                        .append(");\n"));
        return calls.toString();
    }

    /** A text block where the statement has lines. Blanks at the end of one would be taken away. */
    private static String literal(String sql) {
        String escaped = sql.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\t", "\\t")
                .replace("\f", "\\f")
                .replace("\r", "\\r")
                .replaceAll(" (?=\n|$)", "\\\\s");
        return sql.contains("\n")
                ? "\"\"\"\n                " + escaped.replace("\n", "\n                ") + "\"\"\""
                : "\"" + escaped + "\"";
    }
}
