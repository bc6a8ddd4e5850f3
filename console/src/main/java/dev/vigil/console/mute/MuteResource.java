package dev.vigil.console.mute;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Page;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.scope.Sight;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Bilingual;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
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

    /** A mute as the interface shows it. */
    public record MuteView(
            String id,
            String premise,
            Bilingual premiseName,
            @Nullable String alert,
            @Nullable String rule,
            @Nullable String device,
            String owner,
            String reason,
            OffsetDateTime from,
            OffsetDateTime until) {}

    /** The next to end first. */
    @GetMapping("/api/mutes")
    Page<MuteView> list(@AuthenticationPrincipal Account account) {
        List<MuteView> items = mutes.now().stream()
                .filter(mute -> sight.ofPremise(account, mute.premise()))
                .map(this::view)
                .toList();
        return new Page<>(items, items.size(), null);
    }

    private MuteView view(Mute mute) {
        return new MuteView(
                mute.id(),
                mute.premise(),
                premises.name(mute.premise()),
                mute.alert(),
                mute.rule(),
                mute.device(),
                mute.owner(),
                mute.reason(),
                DistrictTime.of(mute.from()),
                DistrictTime.of(mute.until()));
    }
}
