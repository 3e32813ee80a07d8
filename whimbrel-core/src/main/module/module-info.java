/** Whimbrel's core: schema values, changes, dialects, plans and migrations. */
module dev.whimbrel.core {
    requires transitive java.sql;
    requires transitive org.jspecify;
    requires org.slf4j;
    requires static java.compiler;
    requires static org.postgresql.jdbc;

    exports dev.whimbrel;
    exports dev.whimbrel.dialect;
    exports dev.whimbrel.dialect.postgres;
    exports dev.whimbrel.generate;
    exports dev.whimbrel.migrate;
    exports dev.whimbrel.migrate.builder;
    exports dev.whimbrel.migrate.classpath;
    exports dev.whimbrel.migrate.compile;
    exports dev.whimbrel.migrate.files;
    exports dev.whimbrel.migrate.generate;
    exports dev.whimbrel.migrate.run;
    exports dev.whimbrel.model;
    exports dev.whimbrel.plan;
    exports dev.whimbrel.query;
    exports dev.whimbrel.schema;
    exports dev.whimbrel.schema.change;
    exports dev.whimbrel.schema.diff;
    exports dev.whimbrel.source;
    exports dev.whimbrel.table;
    exports dev.whimbrel.table.compile;
    exports dev.whimbrel.table.expression;
    exports dev.whimbrel.table.rule;
    exports dev.whimbrel.table.type;
    exports dev.whimbrel.table.write;

    uses dev.whimbrel.table.rule.AnnotatedRules;
    uses dev.whimbrel.table.type.JsonCodec;
}
