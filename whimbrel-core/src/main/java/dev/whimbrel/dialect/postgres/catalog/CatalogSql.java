package dev.whimbrel.dialect.postgres.catalog;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the SQL for one server and one scope out of a query's text. A line that ends in {@code -- since 15} or
 * {@code -- before 15} is kept only there, and these words are replaced:
 *
 * <ul>
 *   <li>{@code :namespaces} the namespaces to read, as a list in parentheses;
 *   <li>{@code :everything} whether objects that live in no namespace are read too;
 *   <li>{@code :own(pg_proc, p)} whether a row came by itself, not with an extension or with another object;
 *   <li>{@code :referenced} the tables that foreign keys of these namespaces refer to;
 *   <li>{@code :modelled(c)} whether a relation is described column by column, rather than carried as a whole;
 *   <li>{@code :options(x)} an array of options as text, without secrets;
 *   <li>{@code :parameters(x)} and {@code :parameterNames(x)} an array of storage parameters as text.
 * </ul>
 *
 * @param majorVersion the server's major version, for example 18
 * @param namespaces the object ids of the namespaces to read
 * @param everything whether objects that live in no namespace are read too
 */
record CatalogSql(int majorVersion, List<Long> namespaces, boolean everything) {

    private static final Pattern VERSION_MARK = Pattern.compile("^(.*?)\\s*-- (since|before) (\\d+)$");

    private static final Pattern OWN = Pattern.compile(":own\\((\\w+), (\\w+)\\)");
    private static final String OWN_SQL = """
            NOT EXISTS (SELECT FROM pg_depend m WHERE m.classid = '$1'::regclass AND m.objid = $2.oid
                AND m.deptype IN ('e', 'i'))""";

    private static final Pattern MODELLED = Pattern.compile(":modelled\\((\\w+)\\)");
    private static final String MODELLED_SQL = """
            ($1.relkind IN ('r', 'm') AND NOT $1.relispartition AND $1.reloftype = 0
                AND NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = $1.oid))""";

    private static final Pattern OPTIONS = Pattern.compile(":options\\(([\\w.]+)\\)");
    private static final String OPTIONS_SQL = """
            (SELECT string_agg(format('%I %L', o.option_name,
                    CASE WHEN o.option_name ~* 'passw|secret|token|credential|passphrase|(api|access|private)_?key' THEN '***'
                        ELSE regexp_replace(regexp_replace(o.option_value, '(passw\\w*\\s*=\\s*)\\S+', '\\1***', 'gi'),
                            '(://[^:/@]*:)[^@]*@', '\\1***@') END),
                    ', ' ORDER BY o.option_name COLLATE "C")
                FROM pg_options_to_table($1) o)""";

    private static final Pattern PARAMETERS = Pattern.compile(":parameters\\(([\\w.]+)\\)");
    private static final String PARAMETERS_SQL = """
            (SELECT string_agg(format('%s=%L', split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)), ', ' ORDER BY o COLLATE "C")
                FROM unnest($1) o)""";

    private static final Pattern PARAMETER_NAMES = Pattern.compile(":parameterNames\\(([\\w.]+)\\)");
    private static final String PARAMETER_NAMES_SQL =
            "(SELECT string_agg(split_part(o, '=', 1), ', ' ORDER BY o COLLATE \"C\") FROM unnest($1) o)";

    private static final String REFERENCED_SQL = """
            (SELECT f.confrelid FROM pg_constraint f WHERE f.contype = 'f' AND f.connamespace IN :namespaces)""";

    String of(String text) {
        String sql = text.lines()
                .map(this::lineForVersion)
                .filter(line -> !line.isBlank())
                .collect(joining("\n"));
        sql = expand(sql, OWN, OWN_SQL);
        sql = expand(sql, MODELLED, MODELLED_SQL);
        sql = expand(sql, OPTIONS, OPTIONS_SQL);
        sql = expand(sql, PARAMETERS, PARAMETERS_SQL);
        sql = expand(sql, PARAMETER_NAMES, PARAMETER_NAMES_SQL);
        return sql.replace(":referenced", REFERENCED_SQL)
                .replace(":namespaces", list(namespaces))
                .replace(":everything", Boolean.toString(everything));
    }

    private String lineForVersion(String line) {
        Matcher mark = VERSION_MARK.matcher(line);
        if (!mark.matches()) {
            return line;
        }
        boolean since = mark.group(2).equals("since");
        boolean reached = majorVersion >= Integer.parseInt(mark.group(3));
        return since == reached ? mark.group(1) : "";
    }

    private static String expand(String sql, Pattern word, String replacement) {
        return word.matcher(sql).replaceAll(found -> {
            String expanded = replacement;
            for (int group = 1; group <= found.groupCount(); group++) {
                expanded = expanded.replace("$" + group, found.group(group));
            }
            return Matcher.quoteReplacement(expanded);
        });
    }

    /** Object ids as a list in parentheses; never empty, because SQL has no empty list. */
    static String list(Collection<Long> ids) {
        return ids.isEmpty() ? "(0)" : ids.stream().map(String::valueOf).collect(joining(", ", "(", ")"));
    }
}
