package dev.whimbrel.dialect.postgres.catalog;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out which queries are needed at all. */
final class NeedsQuery implements CatalogQuery {

    private final List<OccasionalQuery> queries;
    private final List<String> needs;
    private final Set<String> present = new HashSet<>();

    NeedsQuery(List<OccasionalQuery> queries) {
        this.queries = queries;
        this.needs = queries.stream().map(OccasionalQuery::needed).distinct().toList();
    }

    @Override
    public String text() {
        return needs.stream()
                .map(need -> "EXISTS (SELECT FROM " + need + ")")
                .collect(joining(",\n    ", "SELECT ", ""));
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        for (String need : needs) {
            if (row.flag()) {
                present.add(need);
            }
        }
    }

    /** Those that will find something, once this query was read. */
    List<OccasionalQuery> needed() {
        return queries.stream()
                .filter(query -> present.contains(query.needed()))
                .toList();
    }
}
