package dev.vigil.simulator.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.premise.DeviceKind;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.PlacedDevice;
import dev.vigil.domain.premise.Premise;
import dev.vigil.simulator.SampleDistrict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long WEEK = 7 * 24 * HOUR;

    /** Limits from below, or ones that hold for a device of another kind beside it. */
    private static final Set<String> AT_LEAST = Set.of("fire_water_pressure");

    private static final Values HEALTHY = SampleDistrict.healthy(1).values();
    private static final Values DEMO = SampleDistrict.demo(1).values();

    @Test
    void readsTheSameAtTheSameTimeInEveryRun() {
        PlacedDevice dust = SampleDistrict.device("guanlan-dust-1");

        assertThat(HEALTHY.at(dust, "pm10", SampleDistrict.START))
                .isEqualTo(SampleDistrict.healthy(1).values().at(dust, "pm10", SampleDistrict.START));
        assertThat(HEALTHY.at(dust, "pm10", SampleDistrict.START))
                .isNotEqualTo(SampleDistrict.healthy(2).values().at(dust, "pm10", SampleDistrict.START));
    }

    @Test
    void keepsEveryLimitOfTheDistrictForAWeekWhenNothingGoesWrong() {
        for (Premise premise : SampleDistrict.REGISTRY.premises()) {
            for (Limit limit : premise.limits()) {
                premise.devices().stream()
                        .filter(device -> device.metrics().contains(limit.metric()))
                        .filter(device ->
                                limit.device() == null || limit.device().equals(device.id()))
                        .forEach(device -> keeps(new PlacedDevice(premise, device), limit));
            }
        }
    }

    private void keeps(PlacedDevice placed, Limit limit) {
        for (long at = SampleDistrict.START; at < SampleDistrict.START + WEEK; at += 13 * MINUTE) {
            double value = HEALTHY.at(placed, limit.metric(), at).value();
            int hour = Values.local(placed, at).getHour();
            boolean day = hour >= 6 && hour < 22;
            if (limit.averaging().equals("night") && day) {
                continue;
            }
            if (AT_LEAST.contains(limit.metric())) {
                assertThat(value).as("%s %s", placed.device().id(), limit).isGreaterThan(limit.value());
            } else {
                assertThat(value).as("%s %s", placed.device().id(), limit).isLessThanOrEqualTo(limit.value());
            }
        }
    }

    @Test
    void measuresOnlyWhatIsPhysicallyPossible() {
        for (Premise premise : SampleDistrict.REGISTRY.premises()) {
            premise.devices().stream()
                    .filter(device -> device.kind() != DeviceKind.CAMERA)
                    .forEach(device -> device.metrics().forEach(name -> {
                        Metric metric = SampleDistrict.METRICS.find(name).orElseThrow();
                        for (long at = SampleDistrict.START; at < SampleDistrict.START + WEEK; at += 97 * MINUTE) {
                            Reading reading = HEALTHY.at(new PlacedDevice(premise, device), name, at);
                            assertThat(metric.possible(reading.value()))
                                    .as("%s", reading)
                                    .isTrue();
                        }
                    }));
        }
    }

    @Test
    void runsTheTreatmentWheneverTheProductionRuns() {
        for (long at = SampleDistrict.START; at < SampleDistrict.START + WEEK; at += 7 * MINUTE) {
            double production = HEALTHY.at(SampleDistrict.device("hongyan-dye-line"), "power", at)
                    .value();
            double treatment = HEALTHY.at(SampleDistrict.device("hongyan-aeration"), "power", at)
                    .value();
            assertThat(production > 5 && treatment < 1).isFalse();
        }
    }

    @Test
    void liesHigherInTheWorkingDayThanAtNight() {
        PlacedDevice dust = SampleDistrict.device("guanlan-dust-1");

        assertThat(mean(dust, SampleDistrict.START)).isGreaterThan(1.5 * mean(dust, SampleDistrict.START - 8 * HOUR));
    }

    @Test
    void peaksAtTheSiteWithinTwentySecondsOfTheStartAndForMinutes() {
        PlacedDevice dust = SampleDistrict.device("guanlan-dust-1");

        for (long at = SampleDistrict.START + 10_000; at < SampleDistrict.START + 8 * MINUTE; at += 10_000) {
            assertThat(DEMO.at(dust, "pm10", at).value()).isBetween(440.0, 530.0);
        }
        assertThat(DEMO.at(dust, "pm10", SampleDistrict.START + 9 * MINUTE).value())
                .isLessThan(80);
    }

    @Test
    void risesAsSlowlyAsTheRampSays() {
        PlacedDevice gas = SampleDistrict.device("yuxiang-gas-1");
        List<Double> rising = new ArrayList<>();
        for (long after = 20; after <= 65; after += 15) {
            rising.add(DEMO.at(gas, "gas", SampleDistrict.START + after * 1_000).value());
        }

        assertThat(rising).isSorted();
        assertThat(rising.get(0)).isLessThan(5);
        assertThat(rising.get(3)).isGreaterThan(50);
    }

    @Test
    void sticksToTheValueOfTheBegin() {
        PlacedDevice outlet = SampleDistrict.device("hongyan-outlet-1");
        double stuck = DEMO.at(outlet, "cod", SampleDistrict.START + MINUTE).value();

        assertThat(DEMO.at(outlet, "cod", SampleDistrict.START + 2 * HOUR).value())
                .isEqualTo(stuck);
        assertThat(DEMO.at(outlet, "cod", SampleDistrict.START + 6 * HOUR).value())
                .isEqualTo(stuck);
        assertThat(DEMO.at(outlet, "nh3n", SampleDistrict.START + 2 * HOUR))
                .isNotEqualTo(DEMO.at(outlet, "nh3n", SampleDistrict.START + MINUTE));
    }

    @Test
    void flagsTheZerosOfAFaultyInstrument() {
        Reading zero = DEMO.at(SampleDistrict.device("nuanyang-stack-1"), "so2", SampleDistrict.START + 6 * MINUTE);

        assertThat(zero).isEqualTo(new Reading("so2", 0, "D"));
    }

    private double mean(PlacedDevice placed, long from) {
        double sum = 0;
        for (int minute = 0; minute < 60; minute++) {
            sum += HEALTHY.at(placed, "pm10", from + minute * MINUTE).value();
        }
        return sum / 60;
    }
}
