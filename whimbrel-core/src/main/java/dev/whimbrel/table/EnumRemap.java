package dev.whimbrel.table;

import dev.whimbrel.schema.ObjectName;

/**
 * What becomes of the rows that hold a label of an enum that is gone.
 *
 * @param enumName the enum's full name
 * @param from the label that is gone
 * @param to the label that they get
 */
public record EnumRemap(ObjectName enumName, String from, String to) {}
