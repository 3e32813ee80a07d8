package dev.whimbrel.benchmarks.queries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** An article for Hibernate, which gets the labels of all articles of a query by one more. */
@Entity
@Table(name = "articles")
@SuppressWarnings("NullAway.Init") // Entities are filled after they are made.
public class ArticleEntity {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "writer_id")
    private WriterEntity writer;

    private String title;

    private String body;

    private BigDecimal price;

    @Column(name = "created_at")
    private Instant createdAt;

    @ManyToMany
    @JoinTable(
            name = "article_labels",
            joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "label_id"))
    @OrderBy("name")
    @Fetch(FetchMode.SUBSELECT)
    private List<LabelEntity> labels;

    /** For the library. */
    protected ArticleEntity() {}

    Article toRow() {
        return new Article(id, writer.getId(), title, body, price, createdAt);
    }

    List<LabelEntity> getLabels() {
        return labels;
    }
}
