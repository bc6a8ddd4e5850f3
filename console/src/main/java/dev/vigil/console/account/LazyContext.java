package dev.vigil.console.account;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;

/** Asks the session table only when somebody wants to know. */
final class LazyContext implements DeferredSecurityContext {
    private final Supplier<SecurityContext> load;
    private @Nullable SecurityContext loaded;

    LazyContext(Supplier<SecurityContext> load) {
        this.load = load;
    }

    @Override
    public SecurityContext get() {
        if (loaded == null) {
            loaded = load.get();
        }
        return loaded;
    }

    @Override
    public boolean isGenerated() {
        return get().getAuthentication() == null;
    }
}
