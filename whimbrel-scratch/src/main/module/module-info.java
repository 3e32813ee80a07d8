/** Embedded PostgreSQL: the server of a project, and scratch databases. */
module dev.whimbrel.scratch {
    requires transitive dev.whimbrel.core;
    requires org.apache.commons.compress;
    requires org.tukaani.xz;

    exports dev.whimbrel.scratch;
}
