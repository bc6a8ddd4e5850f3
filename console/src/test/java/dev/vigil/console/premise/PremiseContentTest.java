package dev.vigil.console.premise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.AlertId;
import dev.vigil.domain.premise.Premise;
import org.junit.jupiter.api.Test;

/** What tells whether the config folder says something new of a premise. */
class PremiseContentTest {
    /** As version 0.1 wrote a premise, before premises had a management level. */
    private static final String OLD =
            """
            {"id":"p","revision":0,"effectiveFrom":0,"name":{"zh":"p","en":"p"},"enterprise":"p","creditCode":null,"scenario":"",\
            "industry":null,"street":"","area":"","latitude":39.9,"longitude":119.6,"zone":"Asia/Shanghai","grade":"B",\
            "keySupervision":false,"tags":[],"devices":[],"limits":[]}""";

    @Test
    void aFieldThatCameSinceMakesNoNewRevisionSoThatWhatWasChangedAtTheDeskStays() {
        Premise sameFile = Json.read(OLD, Premise.class);

        assertThat(PremiseContent.fingerprint(sameFile)).isEqualTo(AlertId.hash(OLD));
    }

    @Test
    void aLevelThatTheFileNowGivesIsSomethingNew() {
        Premise managed = Json.read(OLD.replace("\"tags\"", "\"managementLevel\":\"CITY\",\"tags\""), Premise.class);

        assertThat(PremiseContent.fingerprint(managed)).isNotEqualTo(AlertId.hash(OLD));
    }
}
