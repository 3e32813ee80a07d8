package cases;

import dev.whimbrel.table.*;

@DbTable
public final class UserProfiles extends Table<UserProfile> {
    public final Required<String> bio = text();
}
