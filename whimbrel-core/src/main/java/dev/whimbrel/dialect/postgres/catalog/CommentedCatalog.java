package dev.whimbrel.dialect.postgres.catalog;

/** System catalogs whose rows have comments. Their ids are the same in every version and database. */
enum CommentedCatalog {
    TYPE(1247),
    CLASS(1259),
    CONSTRAINT(2606),
    NAMESPACE(2615),
    EXTENSION(3079);

    final long oid;

    CommentedCatalog(long oid) {
        this.oid = oid;
    }
}
