package blog.db;

import dev.whimbrel.table.type.DbEnum;

/** How far a post is. */
@DbEnum("posts_status")
public enum PostStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED
}
