package dev.whimbrel.migrate.builder;

import org.jspecify.annotations.Nullable;

/** Comments of existing objects; null removes one. On the way back there is no comment unless {@link CommentBuilder#was} tells. */
public interface CommentOperations {

    /** Comments on a table. */
    CommentBuilder commentOnTable(String table, @Nullable String text);

    /** Comments on a column. */
    CommentBuilder commentOnColumn(String table, String column, @Nullable String text);

    /** Comments on a constraint. */
    CommentBuilder commentOnConstraint(String table, String constraint, @Nullable String text);

    /** Comments on an index. */
    CommentBuilder commentOnIndex(String index, @Nullable String text);

    /** Comments on an enum type. */
    CommentBuilder commentOnEnum(String name, @Nullable String text);

    /** Comments on a sequence. */
    CommentBuilder commentOnSequence(String name, @Nullable String text);

    /** Comments on a view. */
    CommentBuilder commentOnView(String name, @Nullable String text);

    /** Comments on a materialized view. */
    CommentBuilder commentOnMaterializedView(String name, @Nullable String text);

    /** Comments on a namespace. */
    CommentBuilder commentOnSchema(String name, @Nullable String text);

    /** Comments on an extension. */
    CommentBuilder commentOnExtension(String name, @Nullable String text);
}
