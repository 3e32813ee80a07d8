package dev.whimbrel.migrate.files;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.dialect.Splitter;
import dev.whimbrel.dialect.StatementTraits.Transactionality;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationOptions;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.StepSink;
import dev.whimbrel.migrate.files.SqlSections.Section;
import dev.whimbrel.plan.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A migration written in SQL.
 *
 * <pre>
 * -- migrate:up lock_timeout:5s
 * CREATE TABLE users (id bigint PRIMARY KEY);
 *
 * -- migrate:down
 * DROP TABLE users;
 * </pre>
 *
 * <p>Sections may stand in any order. A file without any marker is the way up. A section without statements counts as not
 * written: an empty way up is refused, so that a forgotten template is not taken for done, and an empty way down is no way down.
 * To say that there is nothing to do, write {@code SELECT 1;}.
 */
public final class SqlMigrationScript implements MigrationScript {

    private final String file;
    private final Map<Direction, Section> sections;
    private final boolean emptyIsWritten;

    private SqlMigrationScript(String file, Map<Direction, Section> sections, boolean emptyIsWritten) {
        this.file = file;
        this.sections = sections;
        this.emptyIsWritten = emptyIsWritten;
        sections.values()
                .forEach(section -> section.statements().forEach(SqlMigrationScript::refuseTransactionControl));
    }

    /**
     * Reads the text of a file.
     *
     * @param text the text, without a byte order mark
     * @param file its name for messages
     * @param splitter the server's grammar
     * @throws WhimbrelException {@code MALFORMED_FILE} or {@code TRANSACTION_CONTROL}, with file and line
     */
    public static SqlMigrationScript parse(String text, String file, Splitter splitter) {
        Map<Direction, Section> sections = SqlSections.of(text, file, Direction.UP, splitter);
        Section up = sections.get(Direction.UP);
        if (up == null) {
            throw FileText.malformed(
                    file, 1, "The file has no way up. Put a line " + Marker.text(Direction.UP) + " above it.");
        }
        if (up.statements().isEmpty()) {
            throw FileText.malformed(
                    file,
                    Math.max(1, up.markerLine()),
                    "There is no statement to apply yet. Write the way up here; if there is nothing to do, write SELECT 1;");
        }
        return new SqlMigrationScript(file, sections, false);
    }

    /**
     * Reads the bytes of a file.
     *
     * @param bytes the text in UTF-8, with or without a byte order mark
     * @param file its name for messages
     * @param splitter the server's grammar
     * @throws WhimbrelException {@code MALFORMED_FILE}, also for bytes that are not UTF-8, or {@code TRANSACTION_CONTROL}
     */
    public static SqlMigrationScript parse(byte[] bytes, String file, Splitter splitter) {
        return parse(FileText.decode(bytes, file), file, splitter);
    }

    /**
     * Reads a way down by itself, as {@link DownScript} writes it. Without statements it has nothing to do, which is a way
     * down too.
     *
     * @param text the text, with or without the marker
     * @param name what it is called in messages
     * @param splitter the server's grammar
     */
    public static SqlMigrationScript ofDown(String text, String name, Splitter splitter) {
        Map<Direction, Section> sections = SqlSections.of(text, name, Direction.DOWN, splitter);
        Section up = sections.get(Direction.UP);
        if (up != null) {
            throw FileText.malformed(name, up.markerLine(), "A way up in what was recorded as a way down.");
        }
        return new SqlMigrationScript(name, sections, true);
    }

    @Override
    public boolean has(Direction direction) {
        return section(direction).isPresent();
    }

    @Override
    public MigrationOptions options(Direction direction) {
        return section(direction).map(Section::options).orElse(MigrationOptions.DEFAULTS);
    }

    @Override
    public void run(Direction direction, ScriptContext context, StepSink sink) {
        for (ScriptStatement statement :
                section(direction).orElseThrow(this::noWay).statements()) {
            sink.accept(new Step.Statement(
                    statement.sql(), statement.traits(), statement.location(), null, statement.copyData()));
        }
    }

    private Optional<Section> section(Direction direction) {
        return Optional.ofNullable(sections.get(direction))
                .filter(section -> emptyIsWritten || !section.statements().isEmpty());
    }

    private WhimbrelException noWay() {
        Section empty = sections.get(Direction.DOWN);
        SourceLocation location = new SourceLocation(file, empty == null ? 0 : empty.markerLine());
        return new WhimbrelException(
                ErrorCode.NO_DOWN,
                location + ": There is no statement under " + Marker.text(Direction.DOWN)
                        + ". Write the way back there; if there is nothing to take back, write SELECT 1;",
                location,
                null);
    }

    private static void refuseTransactionControl(ScriptStatement statement) {
        if (statement.traits().transactionality() == Transactionality.TRANSACTION_CONTROL) {
            String word = statement.sql().split("\\W", 2)[0].toUpperCase(Locale.ROOT);
            throw new WhimbrelException(
                    ErrorCode.TRANSACTION_CONTROL,
                    statement.location() + ": " + word
                            + " would end the transaction that a migration shares with its row in the history. Remove it:"
                            + " each migration is one transaction already. If its statements have to commit one by one,"
                            + " write transaction:false behind the marker, as in " + Marker.text(Direction.UP)
                            + " transaction:false.",
                    statement.location(),
                    null);
        }
    }
}
