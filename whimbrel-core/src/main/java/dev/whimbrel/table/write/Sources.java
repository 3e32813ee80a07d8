package dev.whimbrel.table.write;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import java.util.Map;

/**
 * What all classes that are written together share.
 *
 * @param schema the schema
 * @param packageName their package
 * @param classes the names of the classes
 * @param enums the Java enums by the enum types that have one
 * @param labels the constants of the enums, by type and label
 * @param names tells which names need not be written
 * @param renderer writes full names and statements
 * @param objects what is kept as SQL
 */
record Sources(
        Schema schema,
        String packageName,
        ClassNames classes,
        Map<ObjectName, String> enums,
        Map<ObjectName, Map<String, String>> labels,
        NameChoice names,
        Renderer renderer,
        SqlObjects objects) {}
