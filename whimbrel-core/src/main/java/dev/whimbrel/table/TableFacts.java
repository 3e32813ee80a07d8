package dev.whimbrel.table;

import dev.whimbrel.table.expression.Condition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What was said of a table besides its columns, in order. */
final class TableFacts {

    final List<PrimaryKey> primaryKeys = new ArrayList<>();
    final List<Unique> uniques = new ArrayList<>();
    final List<ForeignKey> foreignKeys = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();
    final List<OtherConstraint> others = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();
    final List<Policy> policies = new ArrayList<>();
    final List<SqlObject> objects = new ArrayList<>();
    final List<Relationship<?, ?>> relationships = new ArrayList<>();
    final List<Supplier<? extends Condition>> defaultScopes = new ArrayList<>();
    final List<RowRule> rowRules = new ArrayList<>();
    final Map<String, String> parameters = new TreeMap<>();
    final Set<Convention> silenced = EnumSet.noneOf(Convention.class);

    @org.jspecify.annotations.Nullable String comment;

    @org.jspecify.annotations.Nullable String formerName;

    @org.jspecify.annotations.Nullable Nullable<?> softDelete;

    @org.jspecify.annotations.Nullable Defaulted<? extends Number> version;

    boolean unlogged;
    boolean audited;
    boolean rowSecurity;
    boolean rowSecurityForced;
}
