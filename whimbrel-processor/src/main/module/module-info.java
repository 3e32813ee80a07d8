/** Whimbrel's annotation processor, which writes the row records, insert builders and meta classes of table classes. */
module dev.whimbrel.processor {
    requires java.compiler;

    provides javax.annotation.processing.Processor with
            dev.whimbrel.processor.TableProcessor;
}
