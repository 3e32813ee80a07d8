/** Rules of table classes by annotations of Jakarta Validation. */
module dev.whimbrel.jakarta {
    requires transitive dev.whimbrel.core;
    requires transitive jakarta.validation;

    exports dev.whimbrel.jakarta;

    provides dev.whimbrel.table.rule.AnnotatedRules with
            dev.whimbrel.jakarta.JakartaRules;
}
