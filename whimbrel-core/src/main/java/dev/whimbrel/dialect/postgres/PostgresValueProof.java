package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.schema.ObjectName;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows to try a migration on, and a way to see whether values have changed. All of it is functions of the session, which go
 * with its transaction.
 *
 * <p>A table gets up to three rows: values that its columns' types read, keys of rows that are there for its foreign keys, and
 * in the last row as many NULLs and defaults as it may have. A row that a constraint refuses is tried with other values; a
 * table that refuses all of them stays as it is. Tables are gone through several times, so that parents come before children.
 */
final class PostgresValueProof {

    private static final String TABLES = """
            SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
              AND format('%I.%I', n.nspname, c.relname) <> ALL (hidden)
            ORDER BY c.oid
            """;

    /** A literal of a type that holds a number, a text or whatever else the type reads; null when it reads none of them. */
    private static final String SAMPLE = """
            CREATE FUNCTION pg_temp.whimbrel_sample(type oid, shown text, number int, mail boolean) RETURNS text
            LANGUAGE plpgsql AS $whimbrel$
            DECLARE candidate text; candidates text[];
            BEGIN
              candidates := ARRAY(SELECT enumlabel::text FROM pg_catalog.pg_enum WHERE enumtypid = type
                                  ORDER BY enumsortorder LIMIT 1)
                || CASE WHEN mail AND (SELECT typcategory FROM pg_catalog.pg_type WHERE oid = type) = 'S'
                        THEN ARRAY['a' || number || '@example.org'] ELSE ARRAY[]::text[] END
                || ARRAY[number::text, 'a' || number, (DATE '2020-01-01' + number)::text, 'true', '{}', '[]', '(,)',
                         '00000000-0000-4000-8000-' || lpad(number::text, 12, '0'), '08:00', '10.0.0.' || number % 256,
                         '08:00:2b:01:02:03', '(1,2)', '((1,2),(3,4))', '1'];
              FOREACH candidate IN ARRAY candidates LOOP
                BEGIN
                  EXECUTE format('SELECT (%L::%s)::text', candidate, shown);
                  RETURN format('%L::%s', candidate, shown);
                EXCEPTION WHEN data_exception OR integrity_constraint_violation THEN
                END;
              END LOOP;
              RETURN NULL;
            END $whimbrel$
            """;

    private static final String ROWS = """
            CREATE FUNCTION pg_temp.whimbrel_add_rows(hidden text[]) RETURNS void LANGUAGE plpgsql AS $whimbrel$
            DECLARE t record; a record; columns text; expressions text; expression text; least boolean; filled oid[] := '{}';
            BEGIN
              FOR pass IN 1..4 LOOP
                FOR t IN @TABLES@ LOOP
                  CONTINUE WHEN t.oid = ANY (filled);
                  FOR row_number IN 1..3 LOOP
                    FOR variant IN 1..6 LOOP
                      columns := NULL; expressions := NULL; least := row_number = 3 OR variant > 3;
                      FOR a IN
                        SELECT c.attname, c.atttypid, pg_catalog.format_type(c.atttypid, c.atttypmod) AS type,
                               k.confrelid::regclass AS parent, p.attname AS key
                        FROM pg_catalog.pg_attribute c
                        LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.attrelid AND d.adnum = c.attnum
                        LEFT JOIN LATERAL (
                          SELECT f.confrelid, f.confkey[array_position(f.conkey, c.attnum)] AS key
                          FROM pg_catalog.pg_constraint f
                          WHERE f.conrelid = c.attrelid AND f.contype = 'f' AND c.attnum = ANY (f.conkey)
                          ORDER BY f.oid LIMIT 1) k ON true
                        LEFT JOIN pg_catalog.pg_attribute p ON p.attrelid = k.confrelid AND p.attnum = k.key
                        WHERE c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped AND c.attidentity = ''
                          AND c.attgenerated = ''
                          AND coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid), '') NOT LIKE 'nextval(%'
                          AND NOT (least AND (NOT c.attnotnull OR d.oid IS NOT NULL))
                        ORDER BY c.attnum
                      LOOP
                        expression := CASE WHEN a.parent IS NOT NULL
                          THEN format('(SELECT %I FROM ONLY %s OFFSET %s LIMIT 1)', a.key, a.parent, row_number - 1)
                          ELSE pg_temp.whimbrel_sample(a.atttypid, a.type,
                            CASE WHEN variant IN (1, 3, 5, 6) THEN 1000 ELSE 0 END + row_number, variant IN (3, 5)) END;
                        CONTINUE WHEN expression IS NULL;
                        columns := concat_ws(', ', columns, quote_ident(a.attname));
                        expressions := concat_ws(', ', expressions, expression);
                      END LOOP;
                      BEGIN
                        IF columns IS NULL THEN
                          EXECUTE format('INSERT INTO %s DEFAULT VALUES', t.name);
                        ELSE
                          EXECUTE format('INSERT INTO %s (%s) VALUES (%s)', t.name, columns, expressions);
                        END IF;
                        SET CONSTRAINTS ALL IMMEDIATE;
                        filled := filled || t.oid;
                        EXIT;
                      EXCEPTION WHEN OTHERS THEN
                      END;
                    END LOOP;
                  END LOOP;
                END LOOP;
              END LOOP;
            END $whimbrel$
            """.replace("@TABLES@", TABLES);

    /** For each column what is in it, whatever the order of the rows; for each table how many rows it has. */
    private static final String VALUES = """
            CREATE FUNCTION pg_temp.whimbrel_values(hidden text[]) RETURNS TABLE (place text, content text)
            LANGUAGE plpgsql AS $whimbrel$
            DECLARE t record; a record;
            BEGIN
              FOR t IN @TABLES@ LOOP
                RETURN QUERY EXECUTE format('SELECT %L, count(*)::text FROM ONLY %s', t.oid, t.name);
                FOR a IN SELECT attnum, attname FROM pg_catalog.pg_attribute
                  WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                LOOP
                  RETURN QUERY EXECUTE format(
                    'SELECT %L, md5(string_agg(v, '','' ORDER BY v COLLATE "C"))
                     FROM (SELECT coalesce(quote_literal(%I::text), ''NULL'') AS v FROM ONLY %s) s',
                    t.oid || '.' || a.attnum, a.attname, t.name);
                END LOOP;
              END LOOP;
            END $whimbrel$
            """.replace("@TABLES@", TABLES);

    private PostgresValueProof() {}

    /** Puts rows into the tables, in the open transaction. */
    static void addRows(WorkSession session, Set<ObjectName> hidden) throws SQLException {
        for (String function : List.of(SAMPLE, ROWS, VALUES)) {
            session.execute(function);
        }
        session.execute("SELECT pg_temp.whimbrel_add_rows(" + names(session, hidden) + ")");
    }

    /** What is stored: for each column a digest of its values, for each table the number of its rows. */
    static Map<String, String> read(WorkSession session, Set<ObjectName> hidden) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (Map<String, @Nullable Object> row : session.query("SELECT place, coalesce(content, '') AS content"
                + " FROM pg_temp.whimbrel_values(" + names(session, hidden) + ")")) {
            contents.put(String.valueOf(row.get("place")), String.valueOf(row.get("content")));
        }
        return contents;
    }

    private static String names(WorkSession session, Set<ObjectName> hidden) {
        return hidden.stream()
                .map(name -> session.literal(
                        PostgresIdentifiers.quote(name.schema()) + "." + PostgresIdentifiers.quote(name.name())))
                .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }
}
