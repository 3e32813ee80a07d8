package dev.whimbrel.table.write;

/**
 * A Java source.
 *
 * @param path where it belongs, from the folder in which packages begin; with slashes
 * @param text its text
 */
public record SourceFile(String path, String text) {}
