package dev.whimbrel.table;

/** A habit that has proved itself. What departs from it is said once, as a warning, and can be silenced. */
public enum Convention {
    /** Tables have names in snake case and plural. */
    TABLE_NAME("WB-C01"),
    /** The columns of a foreign key are the first of an index. */
    FOREIGN_KEY_INDEX("WB-C02"),
    /** A table tells when its rows were made and changed. */
    TIMESTAMPS("WB-C03"),
    /** Amounts of money are exact numbers. */
    MONEY("WB-C04"),
    /** Text has a type that doesn't pad it with blanks. */
    PADDED_TEXT("WB-C05"),
    /** A point in time knows its time zone. */
    TIME_ZONE("WB-C06"),
    /** A limit of text is a rule, and a check is easier to change than a type. */
    TEXT_LIMIT("WB-C07"),
    /** A table has a primary key. */
    PRIMARY_KEY("WB-C08"),
    /** What is unique is unique among the rows that aren't deleted. */
    UNIQUE_WITH_SOFT_DELETE("WB-C09");

    private final String code;

    Convention(String code) {
        this.code = code;
    }

    /** The stable code, for example {@code WB-C02}. */
    public String code() {
        return code;
    }
}
