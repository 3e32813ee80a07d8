package wrong;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

/** Nothing is wrong with it but that the test server has no pgvector. */
@DbTable
public final class Vectors extends Table<Vector> {

    public static final Vectors VECTORS = new Vectors();

    public final Required<float[]> embedding = vector(3);
    public final Required<String> name = citext();
    public final Defaulted<String> code = text().defaultWith(() -> "new").updateWith(() -> "changed");

    private Vectors() {}
}
