package dev.whimbrel.dialect.postgres.catalog;

/** What the catalog tells about a key of an index that is an expression. */
final class ExpressionKey {

    private static final long DEFAULT_COLLATION = 100;

    private ExpressionKey() {}

    /** Whether the catalog alone tells that neither the key's collation nor its default operator class has to be named. */
    static boolean isTold(Index index, int key, Catalog.OperatorClass operatorClass) {
        return tellsOperatorClass(index, key, operatorClass) && tellsCollation(index, key);
    }

    /** The expression's own type isn't kept; but what the index stores is of that type, unless its operator class says else. */
    private static boolean tellsOperatorClass(Index index, int key, Catalog.OperatorClass operatorClass) {
        return !operatorClass.isDefault()
                || (operatorClass.storesInputType()
                        && operatorClass.inputType() == index.types().get(key));
    }

    /**
     * Nor is the collation kept that the expression would have by itself. It is the database's default when nothing that it is
     * made of brings another one: no column, no word, and no type or function of a user.
     */
    private static boolean tellsCollation(Index index, int key) {
        long collation = index.collations().get(key);
        String expression = index.expression(key);
        return collation == 0
                || (collation == DEFAULT_COLLATION
                        && !expression.contains("COLLATE")
                        && !expression.contains(".")
                        && index.relation().columns.values().stream()
                                .allMatch(
                                        column -> column.collation() == 0 || column.collation() == DEFAULT_COLLATION));
    }
}
