package dev.vigil.domain.premise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final Device DUST =
            new Device("dust-1", List.of("MN01"), null, "hj212", null, 0, List.of(), Map.of(), Map.of(), Map.of());

    @Test
    void findsADeviceByItsIdAndByItsWireName() {
        Registry registry = Registry.of(List.of(premise("site", 1, DUST)));

        assertThat(registry.device("dust-1")).contains(new PlacedDevice(premise("site", 1, DUST), DUST));
        assertThat(registry.device("MN01")).isEqualTo(registry.device("dust-1"));
        assertThat(registry.device("MN02")).isEmpty();
    }

    @Test
    void leavesTheOriginalAsItWas() {
        Registry before = Registry.empty();
        Registry after = before.with(premise("site", 1, DUST));

        assertThat(before.premise("site")).isEmpty();
        assertThat(before.size()).isZero();
        assertThat(after.premise("site")).isPresent();
        assertThat(after.without("site").size()).isZero();
        assertThat(after.size()).isOne();
    }

    @Test
    void forgetsTheDevicesOfARemovedPremise() {
        Registry registry = Registry.of(List.of(premise("site", 1, DUST))).without("site");

        assertThat(registry.device("dust-1")).isEmpty();
        assertThat(registry.device("MN01")).isEmpty();
    }

    @Test
    void forgetsADeviceThatTheNextRevisionNoLongerHas() {
        Registry registry = Registry.of(List.of(premise("site", 1, DUST))).with(premise("site", 2));

        assertThat(registry.device("MN01")).isEmpty();
        assertThat(registry.premise("site").orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void keepsTheHigherRevisionWhenAnOlderOneComesLate() {
        Registry newer = Registry.of(List.of(premise("site", 2, DUST)));

        assertThat(newer.with(premise("site", 1))).isSameAs(newer);
        assertThat(Registry.of(List.of(premise("site", 2, DUST), premise("site", 1)))
                        .device("MN01"))
                .isPresent();
    }

    @Test
    void followsADeviceThatMovesToAnotherPremise() {
        Registry registry = Registry.of(List.of(premise("old", 1, DUST), premise("new", 1)))
                .with(premise("new", 2, DUST))
                .with(premise("old", 2));

        assertThat(registry.device("MN01").orElseThrow().premise().id()).isEqualTo("new");
    }

    @Test
    void takesTenThousandPremisesOneByOne() {
        Registry registry = Registry.empty();
        for (int i = 0; i < 10_000; i++) {
            registry = registry.with(premise("p" + i, 1, Device.of("a" + i), Device.of("b" + i), Device.of("c" + i)));
        }

        assertThat(registry.size()).isEqualTo(10_000);
        assertThat(registry.premises()).hasSize(10_000);
        assertThat(registry.device("c9999").orElseThrow().premise().id()).isEqualTo("p9999");
    }

    @Test
    void aPremiseOfAnOlderWriterIsManagedByTheDistrict() {
        Premise now = Premise.bare("p", List.of());
        String then = Json.text(now).replace("\"managementLevel\":\"DISTRICT\",", "");

        assertThat(then).doesNotContain("managementLevel");
        assertThat(Json.read(then, Premise.class)).isEqualTo(now);
    }

    private static Premise premise(String id, long revision, Device... devices) {
        Premise bare = Premise.bare(id, List.of(devices));
        return new Premise(
                id,
                revision,
                0,
                Bilingual.of(id),
                id,
                null,
                "",
                null,
                "",
                "",
                39.94,
                119.6,
                bare.zone(),
                bare.grade(),
                false,
                List.of(),
                List.of(devices),
                List.of());
    }
}
