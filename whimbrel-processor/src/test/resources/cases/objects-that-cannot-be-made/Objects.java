package cases;

import dev.whimbrel.table.*;

@DbObjects
public final class Objects extends SchemaObjects {
    Objects(String name) {}
}

@DbObjects
class NoObjects {}
