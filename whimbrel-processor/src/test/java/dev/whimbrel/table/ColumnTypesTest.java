package dev.whimbrel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.AllTypes.ALL_TYPES;

import org.junit.jupiter.api.Test;

/** Every type of column: the table that a class makes is the one that SQL makes. */
class ColumnTypesTest {

    private static final String SQL = """
            CREATE EXTENSION citext;
            CREATE SCHEMA shop;
            CREATE TYPE shop.paint AS ENUM ('dark red', 'grey', 'off_white');
            COMMENT ON TYPE shop.paint IS 'What is on the wall';
            CREATE TABLE all_types (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                a_smallint smallint, an_integer integer, a_bigint bigint, a_numeric numeric, a_price numeric(12, 2),
                a_real real, a_double double precision, a_bool boolean, a_varchar varchar, a_short_varchar varchar(40),
                a_character char(3), a_text text, a_citext citext, bytes bytea, a_uuid uuid, a_date date, a_time time,
                a_rough_time time(0), a_timetz timetz, a_timestamp timestamp, a_timestamptz timestamptz,
                a_rough_timestamptz timestamptz(3), an_interval interval, a_json json, a_jsonb jsonb, an_address jsonb,
                metadata jsonb, an_inet inet, a_cidr cidr, a_macaddr macaddr, a_bit bit(4), a_varbit varbit(9),
                an_int4range int4range, an_int8range int8range, a_numrange numrange, a_daterange daterange,
                a_tsrange tsrange, a_tstzrange tstzrange, holidays datemultirange, a_tsvector tsvector, an_xml xml,
                tags text[], matrix integer[][], instants timestamptz[], colours shop.paint[], colour shop.paint,
                size text CHECK (size IN ('small', 'extra_large')),
                sizes text[] CHECK (sizes <@ ARRAY['small', 'extra_large']), a_point point);
            """;

    @Test
    void aClassMakesTheTableThatSqlMakes() {
        try (SchemaOnServer classes = SchemaOnServer.of(ALL_TYPES);
                SchemaOnServer sql = SchemaOnServer.of(SQL)) {
            assertThat(SchemaOnServer.lines(classes.inspect())).isEqualTo(SchemaOnServer.lines(sql.inspect()));
        }
    }
}
