package dev.whimbrel.migrate.classpath;

/** Names of classes and of the files they are in. */
final class ClassNames {

    /** What to say about a migration whose class is misnamed. */
    static final String CURE =
            "This class is a migration, but its name has no version. Rename it to MYYYYMMDDHHMMSS_WhatItDoes, such as"
                    + " M20260101120000_CreateUsers, and let it be a class of its own, not one inside another.";

    private ClassNames() {}

    /** The name of the class file, without its folder. */
    static String file(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1) + ".class";
    }
}
