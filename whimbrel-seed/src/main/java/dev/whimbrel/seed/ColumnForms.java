package dev.whimbrel.seed;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what the values of a column are like, by its type and its name. */
final class ColumnForms {

    private static final int ANY_LENGTH = 1_000_000;

    /** What is tried for types that aren't known here. */
    private static final List<String> ATTEMPTS = List.of(
            "1",
            "a",
            "abc",
            "2020-01-01",
            "true",
            "{}",
            "[]",
            "(1,2)",
            "((1,2),(3,4))",
            "<(1,2),3>",
            "{1,2,3}",
            "$.a",
            "0/1",
            "10.0.0.1",
            "[1,2,3]",
            "a=>1",
            "a.b",
            "POINT(1 2)",
            "(,)",
            "1,2",
            "<a/>",
            "a & b",
            "public");

    private static final String DOMAINS = """
            SELECT n.nspname, t.typname, pg_catalog.format_type(t.typbasetype, t.typtypmod), t.typnotnull,
                   (SELECT string_agg(pg_catalog.pg_get_constraintdef(c.oid), ' ') FROM pg_catalog.pg_constraint c
                    WHERE c.contypid = t.oid AND c.contype = 'c')
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype = 'd' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
            """;

    /** A domain, as far as it matters here. */
    private record Domain(SqlType base, boolean notNull, String checks) {}

    private final Schema schema;
    private final Dialect dialect;
    private final Judge judge;
    private final Server server;
    private final Fakes fakes;
    private final Wishes wishes;
    private final Map<ObjectName, Domain> domains = new HashMap<>();
    private final Map<String, List<String>> attempts = new HashMap<>();

    ColumnForms(Schema schema, Server server, Judge judge, Fakes fakes, Wishes wishes) {
        this.schema = schema;
        this.server = server;
        this.dialect = server.dialect();
        this.judge = judge;
        this.fakes = fakes;
        this.wishes = wishes;
        for (@Nullable String[] row : server.rows(DOMAINS)) {
            SqlType base = dialect.parseType(Objects.requireNonNull(row[2]), "public");
            domains.put(
                    new ObjectName(Objects.requireNonNull(row[0]), Objects.requireNonNull(row[1])),
                    new Domain(base, "t".equals(row[3]), row[4] == null ? "" : row[4]));
        }
    }

    /** The values of a column; null when nothing is known of its type. */
    @Nullable Form of(TableDef table, ColumnDef column) {
        return of(column.type(), table, column);
    }

    /** Whether the server has to be asked which values of a type it takes, because it is a domain. */
    boolean isDomain(SqlType type) {
        return switch (type) {
            case SqlType.Named named -> domains.containsKey(named.name());
            case SqlType.Array array -> isDomain(array.element());
            default -> false;
        };
    }

    /** Whether a column may be NULL, by its own words and by those of its domain. */
    boolean mayBeNull(ColumnDef column) {
        return column.nullable() && !isNotNull(column.type());
    }

    private boolean isNotNull(SqlType type) {
        Domain domain = type instanceof SqlType.Named named ? domains.get(named.name()) : null;
        return domain != null && (domain.notNull() || isNotNull(domain.base()));
    }

    /** The checks of a domain and of those that it is of, to look for clues. */
    String checks(SqlType type) {
        return switch (type) {
            case SqlType.Named named -> {
                Domain domain = domains.get(named.name());
                yield domain == null ? "" : domain.checks() + " " + checks(domain.base());
            }
            case SqlType.Array array -> checks(array.element());
            default -> "";
        };
    }

    /** What a type is in the end: that of a domain, and of the domain that this is of. */
    SqlType base(SqlType type) {
        Domain domain = type instanceof SqlType.Named named ? domains.get(named.name()) : null;
        return domain == null ? type : base(domain.base());
    }

    private @Nullable Form of(SqlType type, TableDef table, ColumnDef column) {
        String name = Words.snake(column.name());
        return switch (type) {
            case SqlType.Builtin builtin ->
                switch (builtin.name()) {
                    case "text" -> text(table, column, ANY_LENGTH);
                    case "name" -> text(table, column, 63);
                    case "date" -> TimeForms.date(name, wishes.now());
                    case "uuid" ->
                        Forms.uuid(Draw.key(wishes.random(), table.name().toString(), column.name()));
                    default -> {
                        Form known = Forms.builtin(builtin.name(), name);
                        yield known == null ? tried(type) : known;
                    }
                };
            case SqlType.Varchar varchar ->
                text(table, column, varchar.length() == null ? ANY_LENGTH : varchar.length());
            case SqlType.Char character -> text(table, column, character.length());
            case SqlType.Numeric numeric -> NumberForms.decimal(name, numeric.precision(), numeric.scale());
            case SqlType.Bit bit -> Forms.bits(bit);
            case SqlType.Time time -> TimeForms.time(time.withTimeZone());
            case SqlType.Timestamp timestamp -> TimeForms.timestamp(name, timestamp.withTimeZone(), wishes.now());
            case SqlType.Interval interval -> TimeForms.interval(interval.fields() == null ? "" : interval.fields());
            case SqlType.Array array -> {
                Form element = of(array.element(), table, column);
                yield element == null ? null : Forms.array(element);
            }
            case SqlType.Named named -> named(named, table, column);
        };
    }

    private @Nullable Form named(SqlType.Named type, TableDef table, ColumnDef column) {
        EnumDef enumeration = schema.enums().get(type.name());
        if (enumeration != null) {
            return enumeration.values().isEmpty() ? null : Forms.oneOf(enumeration.values());
        }
        Domain domain = domains.get(type.name());
        if (domain != null) {
            return of(domain.base(), table, column);
        }
        return type.name().name().equals("citext") ? text(table, column, ANY_LENGTH) : tried(type);
    }

    private Form text(TableDef table, ColumnDef column, int length) {
        Words.Kind kind = Words.of(table.name().name(), column.name());
        return new TextForm(
                kind, fakes, Draw.key(wishes.random(), table.name().toString(), column.name(), "text"), length);
    }

    private @Nullable Form tried(SqlType type) {
        String words = server.renderer().type(type);
        List<String> readable = attempts.computeIfAbsent(words, asked -> judge.readable(ATTEMPTS, asked));
        return readable.isEmpty() ? null : Forms.oneOf(readable);
    }
}
