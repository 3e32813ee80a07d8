package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.change.AlterExtension;
import dev.whimbrel.schema.change.CommentTarget;
import dev.whimbrel.schema.change.ReplaceObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Objects that are known by their text, and extensions that change. */
record ObjectsSql(PostgresNames names) {

    /** Objects whose text is the server's own; that of a function is its author's. */
    private static final Set<String> CANONICAL = Set.of("policy", "rule", "trigger", "domain");

    List<Sql> create(OpaqueObject object) {
        ObjectSql sql = sql(object);
        List<Sql> statements = new ArrayList<>(all(sql.create().stream()
                .map(text -> CANONICAL.contains(object.kind()) ? WrittenAgain.of(text) : text)
                .toList()));
        if (sql.commentOn() != null) {
            statements.addAll(new CommentSql(names)
                    .ofNew(new CommentTarget.OfObject(object.key(), sql.commentOn()), object.comment()));
        }
        return statements;
    }

    List<Sql> replace(ReplaceObject change) {
        if (!sql(change.before()).isReplacedBy(sql(change.after()))) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "Can't " + change.describe() + " in place. Drop it and create it anew.");
        }
        return all(sql(change.after()).create());
    }

    List<Sql> drop(OpaqueObject object) {
        return all(sql(object).drop());
    }

    List<Sql> setAside(OpaqueObject object) {
        return all(aside(object).rename());
    }

    List<Sql> dropAside(OpaqueObject object) {
        return all(aside(object).drop());
    }

    private static ObjectSql.Aside aside(OpaqueObject object) {
        ObjectSql.Aside aside = sql(object).aside();
        if (aside == null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "Can't keep " + object.key() + " under another name. Drop it and create it anew.");
        }
        return aside;
    }

    List<Sql> alter(AlterExtension change) {
        String extension = "ALTER EXTENSION " + names.identifier(change.name());
        List<Sql> statements = new ArrayList<>();
        if (change.schema() != null) {
            statements.add(Sql.of(extension + " SET SCHEMA " + names.identifier(change.schema())));
        }
        if (change.version() != null) {
            statements.add(Sql.of(extension + " UPDATE TO " + PostgresLiterals.quote(change.version())));
        }
        return statements;
    }

    private static List<Sql> all(List<String> statements) {
        return statements.stream().map(Sql::of).toList();
    }

    private static ObjectSql sql(OpaqueObject object) {
        if (object.sql() == null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "The SQL of " + object.key() + " isn't known, so Whimbrel can neither create nor drop it.");
        }
        return object.sql();
    }
}
