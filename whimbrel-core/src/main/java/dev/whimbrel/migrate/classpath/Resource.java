package dev.whimbrel.migrate.classpath;

/** A file in a folder of the class path or in one of its sub-folders. */
final class Resource {

    private final String name;
    private final String place;
    private final byte[] content;

    /**
     * @param name its name from that folder on, with {@code /} between the parts
     * @param place the folder or jar that it was found in
     * @param content its bytes
     */
    Resource(String name, String place, byte[] content) {
        this.name = name;
        this.place = place;
        this.content = content;
    }

    String name() {
        return name;
    }

    String place() {
        return place;
    }

    byte[] content() {
        return content;
    }
}
