package sample;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A row of {@link Members} without secret columns. */
@NullMarked
@Generated("dev.whimbrel.processor.TableProcessor")
public record MemberWithoutSecrets(
        java.lang.Long id,
        @sample.Shown(as = {"mail", "say \"hello\""}, width = 3, by = java.lang.String.class, on = java.lang.annotation.ElementType.METHOD) java.lang.String email,
        java.util.List<java.lang.String> homePages,
        java.lang.@Nullable Integer emailLength) {
    /** Selects it. Secret columns are not read. */
    public static dev.whimbrel.table.RowPart<MemberWithoutSecrets> from(Members table) {
        return new dev.whimbrel.table.RowPart<>(
                table,
                java.util.List.of(table.id, table.email, table.homePages, table.emailLength),
                reader -> new MemberWithoutSecrets(
                        reader.required(table.id),
                        reader.required(table.email),
                        reader.required(table.homePages),
                        reader.nullable(table.emailLength)));
    }

    /** What a row has besides secrets. */
    public static MemberWithoutSecrets of(Member row) {
        return new MemberWithoutSecrets(row.id(), row.email(), row.homePages(), row.emailLength());
    }
}
