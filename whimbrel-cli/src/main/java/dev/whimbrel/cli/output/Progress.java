package dev.whimbrel.cli.output;

/** Shows that something goes on. */
public interface Progress extends AutoCloseable {

    /** Shows nothing: nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void show(String activity, long done, long total) {}

        @Override
        public void clear(Runnable print) {
            print.run();
        }

        @Override
        public void close() {}
    };

    /**
     * Says what goes on; it is shown from a second after the first call on.
     *
     * @param activity a few words
     * @param done how much of it is done
     * @param total how much there is; 0 when that isn't known
     */
    void show(String activity, long done, long total);

    /** Prints something else where this was shown. */
    void clear(Runnable print);

    /** Ends it. */
    @Override
    void close();
}
