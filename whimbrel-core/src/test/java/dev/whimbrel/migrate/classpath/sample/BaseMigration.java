package dev.whimbrel.migrate.classpath.sample;

import dev.whimbrel.migrate.Migration;

/** What migrations may share; it is none itself. */
public abstract class BaseMigration implements Migration {}
