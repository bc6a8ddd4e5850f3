package dev.vigil.console.premise;

import dev.vigil.console.json.CanonicalJson;
import dev.vigil.domain.alert.AlertId;
import dev.vigil.domain.premise.Premise;

/** What a premise says, apart from which revision says it. */
public final class PremiseContent {
    private static final String UNSAID = "\"managementLevel\":\"DISTRICT\",";

    private PremiseContent() {}

    public static Premise asRevision(Premise premise, long revision, long effectiveFrom) {
        return new Premise(
                premise.id(),
                revision,
                effectiveFrom,
                premise.name(),
                premise.enterprise(),
                premise.creditCode(),
                premise.scenario(),
                premise.industry(),
                premise.street(),
                premise.area(),
                premise.latitude(),
                premise.longitude(),
                premise.zone(),
                premise.grade(),
                premise.managementLevel(),
                premise.keySupervision(),
                premise.tags(),
                premise.devices(),
                premise.limits());
    }

    public static boolean same(Premise a, Premise b) {
        return CanonicalJson.text(asRevision(a, 0, 0)).equals(CanonicalJson.text(asRevision(b, 0, 0)));
    }

    /** Equal for equal content, also to what an older version made of it: fields that came since are left out where they say nothing. */
    static String fingerprint(Premise premise) {
        String text = CanonicalJson.text(asRevision(premise, 0, 0));
        return AlertId.hash(text.replace(UNSAID, ""));
    }
}
