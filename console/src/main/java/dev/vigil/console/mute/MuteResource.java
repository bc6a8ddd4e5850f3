package dev.vigil.console.mute;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.scope.Sight;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mutes that hold now. They begin and end by actions. */
@RestController
public final class MuteResource {
    private final Mutes mutes;
    private final Premises premises;
    private final Sight sight;

    public MuteResource(Mutes mutes, Premises premises, Sight sight) {
        this.mutes = mutes;
        this.premises = premises;
        this.sight = sight;
    }

    /** The next to end first. */
    @GetMapping("/api/mutes")
    Page<MuteView> list(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        List<MuteView> items = mutes.now().stream()
                .filter(mute -> sight.ofPremise(account, mute.premise()))
                .map(mute -> MuteView.of(mute, premises))
                .toList();
        return Page.part(items, limit, cursor);
    }
}
