package dev.whimbrel.source;

import dev.whimbrel.dialect.ScratchSession;
import dev.whimbrel.dialect.ScriptStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a script needs to run to its end on a scratch server, learnt from the statements that failed. */
final class Recovery {

    private final boolean mayCreateRoles;
    private final Set<String> roles = new LinkedHashSet<>();
    private final Set<ScriptStatement> leftOut = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    Recovery(boolean mayCreateRoles) {
        this.mayCreateRoles = mayCreateRoles;
    }

    /** Whether the failure of a statement can be helped; the next attempt will do it. */
    boolean learn(ScratchSession session, ScriptStatement statement, SQLException failure) {
        Optional<String> role = session.missingRole(failure);
        if (role.isPresent()) {
            return learnRole(role.get());
        }
        if (session.isDispensable(statement, failure) && leftOut.add(statement)) {
            notes.add(statement.location() + " is left out: "
                    + session.explain(failure).message() + ".");
            return true;
        }
        return false;
    }

    /** Whether a missing role can be made. */
    boolean learnRole(String role) {
        if (!mayCreateRoles || !roles.add(role)) {
            return false;
        }
        notes.add("There is no role " + role + " on the scratch server: one that can't log in stands for it.");
        return true;
    }

    /** The roles to make, in the order in which they were missed. */
    Set<String> roles() {
        return roles;
    }

    boolean leavesOut(ScriptStatement statement) {
        return leftOut.contains(statement);
    }

    List<String> notes() {
        return notes;
    }
}
