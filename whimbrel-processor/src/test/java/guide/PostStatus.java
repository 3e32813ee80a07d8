package guide;

/** How far a post is. */
public enum PostStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED
}
