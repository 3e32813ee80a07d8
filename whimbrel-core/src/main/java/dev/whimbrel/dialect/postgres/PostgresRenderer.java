package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.AddEnumValue;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.AlterExtension;
import dev.whimbrel.schema.change.AlterObject;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.AlterTableStorage;
import dev.whimbrel.schema.change.BindTable;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CommentTarget;
import dev.whimbrel.schema.change.ContinueCounting;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateExtension;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateNamespace;
import dev.whimbrel.schema.change.CreateObject;
import dev.whimbrel.schema.change.CreateSequence;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.CreateView;
import dev.whimbrel.schema.change.DropColumn;
import dev.whimbrel.schema.change.DropConstraint;
import dev.whimbrel.schema.change.DropEnum;
import dev.whimbrel.schema.change.DropEnumValue;
import dev.whimbrel.schema.change.DropExtension;
import dev.whimbrel.schema.change.DropIndex;
import dev.whimbrel.schema.change.DropNamespace;
import dev.whimbrel.schema.change.DropObject;
import dev.whimbrel.schema.change.DropObjectAside;
import dev.whimbrel.schema.change.DropSequence;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.change.DropView;
import dev.whimbrel.schema.change.RebuildEnum;
import dev.whimbrel.schema.change.RenameColumn;
import dev.whimbrel.schema.change.RenameConstraint;
import dev.whimbrel.schema.change.RenameEnum;
import dev.whimbrel.schema.change.RenameEnumValue;
import dev.whimbrel.schema.change.RenameIndex;
import dev.whimbrel.schema.change.RenameNamespace;
import dev.whimbrel.schema.change.RenameSequence;
import dev.whimbrel.schema.change.RenameTable;
import dev.whimbrel.schema.change.RenameView;
import dev.whimbrel.schema.change.ReplaceObject;
import dev.whimbrel.schema.change.SetComment;
import dev.whimbrel.schema.change.SetObjectAside;
import dev.whimbrel.schema.change.SetTableLogged;
import dev.whimbrel.schema.change.UnbindTable;
import dev.whimbrel.schema.change.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes as PostgreSQL 14 to 18 reads them. Every constraint and index has its name in the text, every name is quoted
 * where it needs it, and what the server would cut, or refuse for its form, is refused before it gets there.
 */
public final class PostgresRenderer implements Renderer {

    private final PostgresNames names;
    private final TableSql tables;
    private final ColumnSql columns;
    private final IndexSql indexes;
    private final SequenceSql sequences;
    private final EnumSql enums;
    private final ViewSql views;
    private final CommentSql comments;
    private final ObjectsSql objects;

    /**
     * A renderer.
     *
     * @param defaultNamespace the namespace whose objects are written without it; the first one of the session's
     *     {@code search_path}
     */
    public PostgresRenderer(String defaultNamespace) {
        names = new PostgresNames(defaultNamespace);
        tables = new TableSql(names);
        columns = new ColumnSql(names);
        indexes = new IndexSql(names);
        sequences = new SequenceSql(names);
        enums = new EnumSql(names);
        views = new ViewSql(names);
        comments = new CommentSql(names);
        objects = new ObjectsSql(names);
    }

    @Override
    public String identifier(String name) {
        return names.identifier(name);
    }

    @Override
    public String name(ObjectName name) {
        return names.relation(name);
    }

    @Override
    public String type(SqlType type) {
        return PostgresTypes.render(type, names);
    }

    @Override
    public String restoreView(ViewDef before) {
        return views.restore(before);
    }

    @Override
    public String literal(@Nullable Object value) {
        return PostgresLiterals.of(value);
    }

    @Override
    public List<Sql> render(Change change) {
        return switch (change) {
            case CreateNamespace c -> createNamespace(c.definition());
            case DropNamespace c -> one("DROP SCHEMA " + identifier(c.name()));
            case RenameNamespace c -> one("ALTER SCHEMA " + identifier(c.from()) + renameTo(c.to()));

            case CreateExtension c -> createExtension(c.definition());
            case AlterExtension c -> objects.alter(c);
            case DropExtension c -> one("DROP EXTENSION " + identifier(c.name()));

            case CreateEnum c ->
                with(
                        enums.create(c.definition()),
                        new CommentTarget.OfEnum(c.definition().name()),
                        c.definition().comment());
            case DropEnum c -> one("DROP TYPE " + names.type(c.name()));
            case AddEnumValue c -> List.of(enums.addValue(c));
            case DropEnumValue c -> one(DropEnumValueSql.of(c));
            case RenameEnumValue c -> one(enums.renameValue(c));
            case RebuildEnum c -> new RebuildEnumSql(names).statements(c);
            case RenameEnum c -> one("ALTER TYPE " + names.type(c.from()) + renameTo(c.newName()));

            case CreateSequence c ->
                with(
                        sequences.create(c.definition()),
                        new CommentTarget.OfSequence(c.definition().name()),
                        c.definition().comment());
            case AlterSequence c -> sequences.alter(c).stream().map(Sql::of).toList();
            case DropSequence c -> one("DROP SEQUENCE " + name(c.name()));
            case RenameSequence c -> one("ALTER SEQUENCE " + name(c.from()) + renameTo(c.newName()));

            case CreateTable c -> tables.create(c.definition());
            case DropTable c -> one("DROP TABLE " + name(c.name()) + (c.cascade() ? " CASCADE" : ""));
            case RenameTable c -> one(alterTable(c.from()) + renameTo(c.newName()));
            case SetTableLogged c -> one(alterTable(c.table()) + (c.logged() ? " SET LOGGED" : " SET UNLOGGED"));
            case AlterTableStorage c -> tables.storage(c);

            case AddColumn c ->
                with(
                        alterTable(c.table()) + " ADD COLUMN " + columns.definition(c.column()),
                        new CommentTarget.OfColumn(c.table(), c.column().name()),
                        c.column().comment());
            case DropColumn c ->
                one("ALTER TABLE " + (c.leftToChildren() ? "ONLY " : "") + name(c.table()) + " DROP COLUMN "
                        + identifier(c.column()));
            case RenameColumn c ->
                one(alterTable(c.table()) + " RENAME COLUMN " + identifier(c.from()) + " TO " + identifier(c.to()));
            case AlterColumn c ->
                new AlterColumnSql(names).statements(c).stream().map(Sql::of).toList();

            case AddConstraint c ->
                with(
                        tables.addConstraint(c),
                        new CommentTarget.OfConstraint(c.table(), c.constraint().name()),
                        c.constraint().comment());
            case DropConstraint c -> one(alterTable(c.table()) + " DROP CONSTRAINT " + identifier(c.name()));
            case RenameConstraint c ->
                one(alterTable(c.table()) + " RENAME CONSTRAINT " + identifier(c.from()) + " TO " + identifier(c.to()));
            case ValidateConstraint c -> one(alterTable(c.table()) + " VALIDATE CONSTRAINT " + identifier(c.name()));

            case CreateIndex c -> createIndex(c);
            case DropIndex c -> List.of(indexes.drop(c));
            case RenameIndex c -> one("ALTER INDEX " + name(c.index()) + renameTo(c.newName()));

            case CreateView c -> views.create(c.definition(), c.orReplace());
            case DropView c -> one("DROP " + ViewSql.kind(c.materialized()) + name(c.name()));
            case RenameView c ->
                one("ALTER " + ViewSql.kind(c.materialized()) + name(c.from()) + renameTo(c.newName()));

            case CreateObject c -> objects.create(c.object());
            case ReplaceObject c -> objects.replace(c);
            case AlterObject c -> statements(c.statements());
            case SetObjectAside c -> objects.setAside(c.object());
            case DropObjectAside c -> objects.dropAside(c.object());
            case BindTable c -> statements(c.statements());
            case UnbindTable c -> statements(c.statements());
            case DropObject c -> objects.drop(c.object());
            case ContinueCounting c -> one(sequences.continueCounting(c));

            case SetComment c -> one(comments.statement(c.target(), c.comment()));
        };
    }

    private static List<Sql> statements(List<String> texts) {
        return texts.stream().map(Sql::of).toList();
    }

    private List<Sql> createNamespace(NamespaceDef namespace) {
        return with(
                "CREATE SCHEMA " + identifier(namespace.name()),
                new CommentTarget.OfNamespace(namespace.name()),
                namespace.comment());
    }

    private List<Sql> createExtension(ExtensionDef extension) {
        String sql = "CREATE EXTENSION " + identifier(extension.name())
                + (extension.schema() == null ? "" : " SCHEMA " + identifier(extension.schema()))
                + (extension.version() == null ? "" : " VERSION " + PostgresLiterals.quote(extension.version()));
        return with(sql, new CommentTarget.OfExtension(extension.name()), extension.comment());
    }

    private List<Sql> createIndex(CreateIndex change) {
        List<Sql> statements = new ArrayList<>();
        statements.add(indexes.create(change));
        statements.addAll(comments.ofIndex(change.table(), change.index()));
        return statements;
    }

    private List<Sql> with(String sql, CommentTarget target, @Nullable String comment) {
        List<Sql> statements = new ArrayList<>(one(sql));
        statements.addAll(comments.ofNew(target, comment));
        return statements;
    }

    private String alterTable(ObjectName table) {
        return "ALTER TABLE " + name(table);
    }

    private String renameTo(String name) {
        return " RENAME TO " + identifier(name);
    }

    private static List<Sql> one(String sql) {
        return List.of(Sql.of(sql));
    }
}
