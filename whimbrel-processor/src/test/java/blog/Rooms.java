package blog;

import org.jspecify.annotations.Nullable;

/** What a JSON column of seed 001 holds; everything in it is optional. */
public record Rooms(
        @Nullable Integer bedrooms,
        @Nullable Integer bathrooms,
        @Nullable Integer livingAreas) {}
