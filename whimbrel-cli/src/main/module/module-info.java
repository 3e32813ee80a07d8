/** The {@code whimbrel} command. */
module dev.whimbrel.cli {
    requires dev.whimbrel.core;
    requires dev.whimbrel.scratch;
    requires dev.whimbrel.seed;
    requires info.picocli;
    requires java.compiler;
    requires java.logging;
    requires org.postgresql.jdbc;
    requires org.tomlj;
    requires tools.jackson.core;

    exports dev.whimbrel.cli;

    uses javax.annotation.processing.Processor;
}
