package dev.whimbrel.dialect.postgres.catalog;

/** A query that is left out where it would find nothing, because to plan it takes longer than to look. */
interface OccasionalQuery extends CatalogQuery {

    /** What it is for, as SQL that follows {@code FROM}; without a row there it is left out. */
    String needed();
}
