package dev.whimbrel.benchmarks.queries;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A label for Hibernate. */
@Entity
@Table(name = "labels")
@SuppressWarnings("NullAway.Init") // Entities are filled after they are made.
public class LabelEntity {

    @Id
    private long id;

    private String name;

    /** For the library. */
    protected LabelEntity() {}

    Label toRow() {
        return new Label(id, name);
    }
}
