/** JSON columns of table classes, by Jackson. */
module dev.whimbrel.jackson {
    requires transitive dev.whimbrel.core;
    requires transitive tools.jackson.databind;

    exports dev.whimbrel.jackson;

    provides dev.whimbrel.table.type.JsonCodec with
            dev.whimbrel.jackson.JacksonCodec;
}
