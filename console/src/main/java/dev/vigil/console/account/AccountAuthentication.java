package dev.vigil.console.account;

import java.util.function.BooleanSupplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** An account that has shown who it is. A long request, such as the live stream, asks now and then whether it still holds. */
public final class AccountAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final transient BooleanSupplier stillHolds;

    /** @param stillHolds asks the tables: the session is not over, the account not changed */
    public AccountAuthentication(Account account, BooleanSupplier stillHolds) {
        super(AuthorityUtils.createAuthorityList(
                account.roles().stream().map(role -> "ROLE_" + role.name()).toList()));
        this.account = account;
        this.stillHolds = stillHolds;
        setAuthenticated(true);
    }

    public boolean stillHolds() {
        return stillHolds.getAsBoolean();
    }

    @Override
    public Account getPrincipal() {
        return account;
    }

    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
