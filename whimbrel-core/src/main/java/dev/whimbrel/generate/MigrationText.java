package dev.whimbrel.generate;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.source.ChangeScript;
import java.util.ArrayList;
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
        StringBuilder text = new StringBuilder("-- migrate:up\n\n");
        remarks().forEach(remark -> text.append("-- ").append(remark).append('\n'));
        text.append(script(route.up())).append("\n\n-- migrate:down\n\n");
        remarksBack().forEach(remark -> text.append("-- ").append(remark).append('\n'));
        return text.append(script(route.down())).append('\n').toString();
    }

    /** What is lost on the way, and what rows it depends on. */
    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        route.losses().forEach(loss -> remarks.add(oneLine(loss.loss())));
        for (DataDependence dependence : route.dependences(dialect.renderer(""))) {
            String query = dependence.query() == null ? "" : " To see: " + oneLine(dependence.query());
            remarks.add(oneLine(dependence.condition()) + query);
        }
        return remarks;
    }

    private List<String> remarksBack() {
        return route.lossesBack().stream().map(loss -> oneLine(loss.loss())).toList();
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
                """.formatted(className, calls(remarks(), route.up()), calls(remarksBack(), route.down()));
    }

    private String calls(List<String> remarks, List<Change> changes) {
        StringBuilder calls = new StringBuilder();
        remarks.forEach(
                remark -> calls.append("        // ").append(inComment(remark)).append('\n'));
        ChangeScript.of(changes, dialect)
                .statements()
                .forEach(statement -> calls.append("        db.sql(")
                        .append(literal(statement.text()))
                        .append(");\n"));
        return calls.toString();
    }

    /** The compiler reads an escape of a character everywhere, also where it would end the comment. */
    private static String inComment(String text) {
        return text.replace("\\", "\\\\");
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
