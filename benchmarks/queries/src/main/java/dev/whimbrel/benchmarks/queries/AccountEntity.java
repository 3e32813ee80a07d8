package dev.whimbrel.benchmarks.queries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table for Hibernate and Ebean. */
@Entity
@Table(name = "accounts")
@SuppressWarnings("NullAway.Init") // Entities are filled after they are made.
public class AccountEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID token;

    private String email;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private boolean active;

    private int score;

    private BigDecimal balance;

    private LocalDate birthday;

    private @Nullable String note;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the libraries. */
    protected AccountEntity() {}

    static AccountEntity of(Account row) {
        AccountEntity entity = new AccountEntity();
        entity.token = row.token();
        entity.email = row.email();
        entity.firstName = row.firstName();
        entity.lastName = row.lastName();
        entity.active = row.active();
        entity.score = row.score();
        entity.balance = row.balance();
        entity.birthday = row.birthday();
        entity.note = row.note();
        entity.createdAt = row.createdAt();
        entity.updatedAt = row.updatedAt();
        return entity;
    }

    long getId() {
        return Objects.requireNonNull(id);
    }

    Account toRow() {
        return new Account(
                getId(), token, email, firstName, lastName, active, score, balance, birthday, note, createdAt,
                updatedAt);
    }
}
