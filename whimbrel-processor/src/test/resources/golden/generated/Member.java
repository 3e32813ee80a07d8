package sample;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A row of {@link Members}. */
@NullMarked
@Generated("dev.whimbrel.processor.TableProcessor")
public record Member(
        java.lang.Long id,
        @sample.Shown(as = {"mail", "say \"hello\""}, width = 3, by = java.lang.String.class, on = java.lang.annotation.ElementType.METHOD) java.lang.String email,
        byte @Nullable [] photo,
        java.util.List<java.lang.String> homePages,
        java.lang.@Nullable Integer emailLength) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member that
                && java.util.Objects.equals(id, that.id)
                && java.util.Objects.equals(email, that.email)
                && java.util.Arrays.equals(photo, that.photo)
                && java.util.Objects.equals(homePages, that.homePages)
                && java.util.Objects.equals(emailLength, that.emailLength);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(id, email, java.util.Arrays.hashCode(photo), homePages, emailLength);
    }

    @Override
    public String toString() {
        return "Member[id=" + id
                + ", email=" + email
                + ", photo=" + "***"
                + ", homePages=" + homePages
                + ", emailLength=" + emailLength + "]";
    }
}
