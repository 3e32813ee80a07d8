package dev.whimbrel.schema.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.schema.ObjectPart;
import dev.whimbrel.schema.ObjectPart.Role;
import dev.whimbrel.schema.ObjectParts;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.change.AlterObject.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlterationTest {

    private static final ObjectPart COLUMN = part(Role.VALUES, "a", null, "", null);
    private static final ObjectPart SMALL = part(Role.TYPE, "type", "a", "int", List.of("a to int"));
    private static final ObjectPart LARGE = part(Role.TYPE, "type", "a", "bigint", List.of("a to bigint"));

    @Test
    void removesInReverseOrderAndAddsInOrder() {
        ObjectPart first = part(Role.DETAIL, "first", null, "1", null);
        ObjectPart second = part(Role.DETAIL, "second", null, "1", null);
        assertThat(alteration(List.of(first, second), List.of()).removals())
                .containsExactly("drop second", "drop first");
        assertThat(alteration(List.of(), List.of(first, second)).additions())
                .containsExactly("add first", "add second");
    }

    @Test
    void changesInPlaceWhatCanBeChanged() {
        Alteration alteration = alteration(List.of(COLUMN, SMALL), List.of(COLUMN, LARGE));
        assertThat(alteration.removals()).isEmpty();
        assertThat(alteration.additions()).containsExactly("a to bigint");
        assertThat(alteration.retypes()).isTrue();
        assertThat(alteration.losesValues()).isFalse();
    }

    @Test
    void takesAwayAndAddsWhatCannotBeChanged() {
        ObjectPart old = part(Role.KEY, "key", null, "1", null);
        ObjectPart now = part(Role.KEY, "key", null, "2", null);
        Alteration alteration = alteration(List.of(old), List.of(now));
        assertThat(alteration.removals()).containsExactly("drop key");
        assertThat(alteration.additions()).containsExactly("add key");
        assertThat(alteration.takesAway()).isTrue();
    }

    @Test
    void propertiesComeAndGoWithTheirPart() {
        assertThat(alteration(List.of(), List.of(COLUMN, LARGE)).additions()).containsExactly("add a");
        Alteration gone = alteration(List.of(COLUMN, LARGE), List.of());
        assertThat(gone.removals()).containsExactly("drop a");
        assertThat(gone.losesValues()).isTrue();
    }

    @Test
    void aColumnThatCameFromAParentIsGivenAgainWhenTheParentLosesIt() {
        ObjectPart inherited = new ObjectPart(Role.VALUES, "a", null, "", List.of(), List.of(), List.of());
        assertThat(alteration(List.of(inherited), List.of(COLUMN)).additions()).containsExactly("add a");
    }

    @Test
    void bothHalvesOfAChangeAreTakenBackByTheOtherHalf() {
        OpaqueObject before = object(List.of(COLUMN, SMALL));
        OpaqueObject after = object(List.of(COLUMN, LARGE));
        AlterObject add = new AlterObject(before, after, Phase.ADD);
        Inverse inverse = add.inverse(Schema.empty().with(before));
        assertThat(inverse).isEqualTo(Inverse.of(new AlterObject(after, before, Phase.REMOVE)));
    }

    private static Alteration alteration(List<ObjectPart> before, List<ObjectPart> after) {
        return new Alteration(new ObjectParts("", null, before), new ObjectParts("", null, after));
    }

    private static OpaqueObject object(List<ObjectPart> parts) {
        return new OpaqueObject("domain", "public.d", "", null, null, new ObjectParts("", null, parts));
    }

    private static ObjectPart part(
            Role role, String name, @Nullable String within, String text, @Nullable List<String> change) {
        return new ObjectPart(role, name, within, text, List.of("add " + name), List.of("drop " + name), change);
    }
}
