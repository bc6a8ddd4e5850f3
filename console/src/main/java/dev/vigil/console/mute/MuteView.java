package dev.vigil.console.mute;

import dev.vigil.console.premise.Premises;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Bilingual;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

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
        OffsetDateTime until) {
    public static MuteView of(Mute mute, Premises premises) {
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
