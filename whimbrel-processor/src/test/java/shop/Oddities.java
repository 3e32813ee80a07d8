package shop;

import static dev.whimbrel.schema.ReferentialAction.RESTRICT;
import static dev.whimbrel.schema.ReferentialAction.SET_DEFAULT;
import static dev.whimbrel.table.expression.Expressions.condition;
import static dev.whimbrel.table.expression.Expressions.expression;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.type.Range;
import dev.whimbrel.table.type.Types;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;

/** What is seldom said. */
@DbTable(value = "odd Things", schema = "shop")
public final class Oddities extends Table<Oddity> {

    public static final Oddities ODDITIES = new Oddities();

    public final Required<Integer> first = integer();
    public final Required<Integer> second = integer();
    public final Generated<Integer> counted = smallint()
            .identity(it -> it.start(5).minValue(-5).maxValue(50).increment(-1).cycle());
    public final Defaulted<Long> big = bigserial();
    public final Defaulted<Integer> small = smallserial();
    public final Nullable<Integer> parent = integer()
            .defaultTo(-1)
            .nullable()
            .unique(it -> it.nullsNotDistinct().name("odd_parent"))
            .references(
                    () -> ODDITIES.counted,
                    key -> key.onDelete(SET_DEFAULT)
                            .onUpdate(RESTRICT)
                            .initiallyDeferred()
                            .name("odd_parent_fk")
                            .comment("Up"));
    public final Required<Integer> unindexed = integer()
            .references(() -> ODDITIES.counted, key -> key.withoutIndex().deferrable());
    public final Defaulted<BigDecimal> ratio = numeric(5, 4).defaultTo(new BigDecimal("0.5"));
    public final Defaulted<Double> inexact = doublePrecision().defaultTo(-1.5);
    public final Defaulted<LocalTime> opens = time().defaultTo(LocalTime.of(9, 30));
    public final Defaulted<byte[]> blob = bytea().defaultTo(new byte[] {1, 2});
    public final Defaulted<List<Colour>> colours =
            enumeration(Colour.class).array().defaultTo(List.of(Colour.DARK_RED));
    public final Defaulted<String> document = jsonb().defaultTo("{\"a\": [1]}");
    public final Required<Range<Integer>> during = int4range();
    public final Generated<Integer> sum = integer().generatedAs(expression(Types.INTEGER, "{} + {}", first, second));

    {
        primaryKey(first, second).include(big).deferrable().name("odd_key").comment("The key");
        unique(counted);
        unique(second, small).include(first).deferrable();
        check(first.lt(second).and(first.ne(7)).or(second.in(1, 2, 3)).not()).noInherit();
        check(condition("{} > {}", second, 0)).name("odd check!");
        index(
                        second.desc().withNullsFirst(),
                        expression(Types.INTEGER, "{} % 10", first).desc())
                .unique()
                .nullsNotDistinct()
                .with("fillfactor", 80)
                .tablespace("pg_default");
        index(first).using("hash");
        check("ratio < 2").name("odd_ratio").notValid();
        constraint("odd_overlap", "EXCLUDE USING gist (during WITH &&)").comment("One at a time");
        with("autovacuum_enabled", false);
    }

    private Oddities() {}
}
