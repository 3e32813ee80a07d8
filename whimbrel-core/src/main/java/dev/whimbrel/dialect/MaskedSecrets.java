package dev.whimbrel.dialect;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** Messages of drivers without the passwords that a URL in them may hold. */
final class MaskedSecrets {

    private static final Pattern PARAMETER = Pattern.compile("(?i)([?&;]\\w*(?:password|secret|token)\\w*=)[^&;\\s]*");
    private static final Pattern USER_INFO = Pattern.compile("((?://)?[^:/?@\\s]+|//):[^?@\\s]*@(?=[\\w\\[])");

    private MaskedSecrets() {}

    /** The failure itself, or one in its place whose message and causes tell no secret. */
    static SQLException in(SQLException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (message != null && !masked(message).equals(message)) {
                String safe = masked(String.valueOf(failure.getMessage()));
                SQLException replaced = new SQLException(safe, failure.getSQLState());
                replaced.setStackTrace(failure.getStackTrace());
                return replaced;
            }
        }
        return failure;
    }

    static String masked(String text) {
        String parameters = PARAMETER.matcher(text).replaceAll("$1***");
        return USER_INFO.matcher(parameters).replaceAll("$1:***@");
    }
}
