package dev.whimbrel.benchmarks.queries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A writer for Hibernate. */
@Entity
@Table(name = "writers")
@SuppressWarnings("NullAway.Init") // Entities are filled after they are made.
public class WriterEntity {

    @Id
    private long id;

    private String email;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "writer")
    @OrderBy("id")
    private List<ArticleEntity> articles;

    /** For the library. */
    protected WriterEntity() {}

    Writer toRow() {
        return new Writer(id, email, name, createdAt);
    }

    long getId() {
        return id;
    }

    List<ArticleEntity> getArticles() {
        return articles;
    }
}
