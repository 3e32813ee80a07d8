package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.StatementTraits.ORDINARY;
import static dev.whimbrel.dialect.StatementTraits.Transactionality.COMMIT_AFTER;
import static dev.whimbrel.dialect.StatementTraits.Transactionality.OUTSIDE;
import static dev.whimbrel.dialect.StatementTraits.Transactionality.TRANSACTION_CONTROL;

import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex;
import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex.Action;
import dev.whimbrel.dialect.postgres.StatementReader.QualifiedName;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says from the words of one statement how it gets along with a transaction block. Each rule stands for a call of
 * {@code PreventInTransactionBlock} in the server's source. Three of those depend on the catalog and are decided for the
 * usual case: {@code REINDEX} and {@code CLUSTER} of a partitioned table are taken for ordinary ones, and
 * {@code DROP SUBSCRIPTION} for one with a slot.
 */
final class PostgresStatementClassifier {

    private static final Set<String> FALSE = Set.of("false", "off", "0");

    private final StatementReader reader;

    private PostgresStatementClassifier(StatementReader reader) {
        this.reader = reader;
    }

    static StatementTraits classify(String sql) {
        return new PostgresStatementClassifier(new StatementReader(sql)).classify();
    }

    private StatementTraits classify() {
        return switch (reader.takeWord()) {
            case "BEGIN", "START", "COMMIT", "END", "ABORT" -> StatementTraits.of(TRANSACTION_CONTROL);
            case "ROLLBACK" -> rollback();
            case "PREPARE" ->
                reader.accept("TRANSACTION") && reader.atLiteral() ? StatementTraits.of(TRANSACTION_CONTROL) : ORDINARY;
            case "CREATE" -> create();
            case "DROP" -> drop();
            case "ALTER" -> alter();
            case "REINDEX" -> reindex();
            case "CLUSTER" -> cluster();
            case "VACUUM" -> StatementTraits.of(OUTSIDE);
            case "DISCARD" -> outsideIf(reader.at("ALL"));
            default -> ORDINARY;
        };
    }

    /** {@code ROLLBACK TO} a savepoint stays inside the runner's transaction. */
    private StatementTraits rollback() {
        if (!reader.accept("WORK")) {
            reader.accept("TRANSACTION");
        }
        return reader.at("TO") ? ORDINARY : StatementTraits.of(TRANSACTION_CONTROL);
    }

    private StatementTraits create() {
        reader.accept("UNIQUE");
        if (reader.accept("INDEX")) {
            return reader.accept("CONCURRENTLY") ? createIndexConcurrently() : ORDINARY;
        }
        if (reader.accept("SUBSCRIPTION")) {
            Map<String, String> options = optionsAfterWith();
            return outsideIf(isOn(options, "CREATE_SLOT", isOn(options, "CONNECT", true)));
        }
        return outsideIf(reader.at("DATABASE") || reader.at("TABLESPACE"));
    }

    private StatementTraits createIndexConcurrently() {
        reader.accept("IF", "NOT", "EXISTS");
        QualifiedName index = reader.at("ON") ? null : reader.qualifiedName();
        reader.accept("ON");
        reader.accept("ONLY");
        QualifiedName table = reader.qualifiedName();
        return new StatementTraits(
                OUTSIDE,
                new ConcurrentIndex(
                        Action.CREATE,
                        null,
                        index == null ? null : index.name(),
                        table == null ? null : table.name(),
                        table == null ? null : table.schema()));
    }

    private StatementTraits drop() {
        if (!reader.accept("INDEX")) {
            return outsideIf(reader.at("DATABASE") || reader.at("TABLESPACE") || reader.at("SUBSCRIPTION"));
        }
        if (!reader.accept("CONCURRENTLY")) {
            return ORDINARY;
        }
        reader.accept("IF", "EXISTS");
        return concurrently(Action.DROP, reader.qualifiedName());
    }

    private StatementTraits alter() {
        return switch (reader.takeWord()) {
            case "SYSTEM" -> StatementTraits.of(OUTSIDE);
            case "TABLE" -> alterTable();
            case "TYPE" -> {
                reader.qualifiedName();
                yield reader.accept("ADD", "VALUE") ? StatementTraits.of(COMMIT_AFTER) : ORDINARY;
            }
            case "DATABASE" -> {
                reader.qualifiedName();
                yield outsideIf(reader.accept("SET", "TABLESPACE"));
            }
            case "SUBSCRIPTION" -> {
                reader.qualifiedName();
                yield outsideIf(changesRemoteSlot());
            }
            default -> ORDINARY;
        };
    }

    private StatementTraits alterTable() {
        reader.accept("IF", "EXISTS");
        reader.accept("ONLY");
        boolean parenthesised = reader.acceptSymbol('(');
        reader.qualifiedName();
        if (parenthesised) {
            reader.acceptSymbol(')');
        }
        reader.acceptSymbol('*');
        if (!reader.accept("DETACH", "PARTITION")) {
            return ORDINARY;
        }
        reader.qualifiedName();
        return outsideIf(reader.at("CONCURRENTLY"));
    }

    private boolean changesRemoteSlot() {
        if (reader.at("REFRESH")) {
            return true;
        }
        if (reader.accept("SET", "PUBLICATION")
                || reader.accept("ADD", "PUBLICATION")
                || reader.accept("DROP", "PUBLICATION")) {
            return isOn(optionsAfterWith(), "REFRESH", true);
        }
        Map<String, String> options = reader.accept("SET") ? reader.options() : Map.of();
        return options.containsKey("FAILOVER") || options.containsKey("TWO_PHASE");
    }

    private StatementTraits reindex() {
        boolean optional = isOn(reader.options(), "CONCURRENTLY", false);
        String target = reader.takeWord();
        boolean concurrent = reader.accept("CONCURRENTLY") || optional;
        return switch (target) {
            case "INDEX" -> concurrent ? concurrently(Action.REINDEX, reader.qualifiedName()) : ORDINARY;
            case "TABLE" -> {
                QualifiedName table = reader.qualifiedName();
                yield concurrent && table != null ? reindexConcurrently(null, table) : ORDINARY;
            }
            case "SCHEMA" -> {
                QualifiedName schema = reader.qualifiedName();
                yield concurrent && schema != null
                        ? reindexConcurrently(schema.name(), null)
                        : StatementTraits.of(OUTSIDE);
            }
            default -> concurrent ? reindexConcurrently(null, null) : StatementTraits.of(OUTSIDE);
        };
    }

    private static StatementTraits reindexConcurrently(@Nullable String schema, @Nullable QualifiedName table) {
        return new StatementTraits(
                OUTSIDE,
                new ConcurrentIndex(
                        Action.REINDEX,
                        schema,
                        null,
                        table == null ? null : table.name(),
                        table == null ? null : table.schema()));
    }

    private static StatementTraits concurrently(Action action, @Nullable QualifiedName index) {
        return index == null
                ? StatementTraits.of(OUTSIDE)
                : new StatementTraits(OUTSIDE, new ConcurrentIndex(action, index.schema(), index.name(), null, null));
    }

    private StatementTraits cluster() {
        if (reader.options().isEmpty()) {
            reader.accept("VERBOSE");
        }
        return outsideIf(reader.atEnd());
    }

    private Map<String, String> optionsAfterWith() {
        reader.skipTo("WITH");
        reader.accept("WITH");
        return reader.options();
    }

    private static boolean isOn(Map<String, String> options, String key, boolean otherwise) {
        String value = options.get(key);
        return value == null ? otherwise : !FALSE.contains(SqlCharacters.lower(value));
    }

    private static StatementTraits outsideIf(boolean outside) {
        return outside ? StatementTraits.of(OUTSIDE) : ORDINARY;
    }
}
