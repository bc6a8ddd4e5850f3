package dev.vigil.console.account;

import dev.vigil.console.web.DistrictTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it.
 *
 * @param secondFactor whether a code is asked for besides the password
 * @param lockedUntil after too many failures; null when it is not locked
 * @param revision send it as If-Match with a change
 */
public record AccountView(
        String name,
        String fullName,
        List<String> roles,
        List<String> departments,
        List<String> streets,
        boolean enabled,
        boolean secondFactor,
        @Nullable OffsetDateTime lockedUntil,
        @Nullable String subject,
        int revision) {
    static AccountView of(Account account, AccountSecrets secrets, @Nullable String subject, long now) {
        Long until = secrets.lockedUntil();
        return new AccountView(
                account.name(),
                account.fullName(),
                account.roles().stream().map(Role::code).sorted().toList(),
                account.departments(),
                account.streets(),
                account.enabled(),
                secrets.secondFactor() != null,
                until == null || until <= now ? null : DistrictTime.of(until),
                subject,
                account.version());
    }
}
