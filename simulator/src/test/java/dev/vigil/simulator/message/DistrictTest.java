package dev.vigil.simulator.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Decoded;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.Rejection;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.domain.premise.DeviceKind;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.Formats;
import dev.vigil.simulator.SampleDistrict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DistrictTest {
    private static final long START = SampleDistrict.START;
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;

    private static final District HEALTHY = SampleDistrict.healthy(1);
    private static final District DEMO = SampleDistrict.demo(1);
    private final Formats formats =
            Formats.load(SampleDistrict.METRICS, Path.of("../config/mappings"), new dev.vigil.domain.config.Problems());

    @Test
    void sendsTheSameInEveryRunAndSomethingElseForAnotherSeed() {
        List<String> first = described(HEALTHY.messages(START, START + MINUTE));

        assertThat(described(SampleDistrict.healthy(1).messages(START, START + MINUTE)))
                .isEqualTo(first);
        assertThat(described(SampleDistrict.healthy(2).messages(START, START + MINUTE)))
                .isNotEqualTo(first);
    }

    @Test
    void sendsTheSameInOneStretchAsInMany() {
        List<Message> whole = DEMO.messages(START, START + 10 * MINUTE);
        List<Message> parts = new ArrayList<>();
        for (long from = START; from < START + 10 * MINUTE; from += 150) {
            parts.addAll(DEMO.messages(from, Math.min(from + 150, START + 10 * MINUTE)));
        }

        assertThat(described(parts)).isEqualTo(described(whole));
    }

    @Test
    void letsEveryDeviceSpeakAsOftenAsTheRegistrySays() {
        List<Message> messages = HEALTHY.messages(START, START + 10 * MINUTE);

        SampleDistrict.REGISTRY.premises().stream()
                .flatMap(premise -> premise.devices().stream())
                .filter(device -> device.kind() != DeviceKind.CAMERA)
                .forEach(device -> assertThat(sentBy(messages, Writing.sender(device)))
                        .as(device.id())
                        .hasSizeBetween(
                                (int) (10 * MINUTE / device.interval()) - 1,
                                (int) (10 * MINUTE / device.interval()) + 1));
    }

    @Test
    void isUnderstoodByTheFormatsOfVigil() {
        for (Message message : HEALTHY.messages(START, START + MINUTE)) {
            Decoded readout = read(message);
            assertThat(readout.rejections()).as(message.text()).isEmpty();
            assertThat(readout.observations()).as(message.text()).isNotEmpty();
        }
    }

    @Test
    void saysOnTheWireWhatTheValuesPredict() {
        int compared = 0;
        for (Message message : HEALTHY.messages(START, START + MINUTE)) {
            if (message.way() == Way.KAFKA) {
                continue;
            }
            for (Observation observation : read(message).observations()) {
                var placed = SampleDistrict.device(observation.device());
                String unit = SampleDistrict.METRICS
                        .find(observation.metric())
                        .orElseThrow()
                        .unit();
                String sent = placed.device().units().getOrDefault(observation.metric(), unit);
                double expected = HEALTHY.values()
                        .at(placed, observation.metric(), observation.at())
                        .value();
                assertThat(dev.vigil.domain.premise.Units.convert(observation.value(), sent, unit)
                                .orElseThrow())
                        .isCloseTo(expected, org.assertj.core.api.Assertions.within(1e-9));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void usesTheTopicsOfTheContract() {
        assertThat(HEALTHY.messages(START, START + MINUTE))
                .extracting(Message::topic)
                .contains(
                        "hj212/010000A8900016F000169DC0",
                        "hj212/690000D5800028F889221AC0",
                        "hj212/010000A00000000000A00654",
                        "vigil/v1/tingchao/site-tingchao-pier/pier-dust-1",
                        "vigil/v1/tingchao/site-tingchao-pier/pier-noise-1/noise");
    }

    @Test
    void saysNothingAboutValidityForADeviceThatNeverDoes() {
        Message frame = sentBy(HEALTHY.messages(START, START + MINUTE), "690000D5800028F889221AC0")
                .get(0);

        assertThat(read(frame).observations()).extracting(Observation::quality).containsOnly(Quality.UNKNOWN);
    }

    @Test
    void keepsASilentDeviceSilent() {
        assertThat(sentBy(DEMO.messages(START, START + 89 * SECOND), "jingyuan-fire-water"))
                .isNotEmpty();
        assertThat(sentBy(DEMO.messages(START + 91 * SECOND, START + 21 * MINUTE), "jingyuan-fire-water"))
                .isEmpty();
        assertThat(sentBy(DEMO.messages(START + 22 * MINUTE, START + 25 * MINUTE), "jingyuan-fire-water"))
                .isNotEmpty();
    }

    @Test
    void resendsInOneBurstWhatWasMeasuredWhileCutOff() {
        String mn = "690000D5800028F889221AC0";
        List<Message> during = sentBy(DEMO.messages(START + 121 * SECOND, START + 7 * MINUTE), mn);
        List<Message> burst = sentBy(DEMO.messages(START + 7 * MINUTE, START + 7 * MINUTE + SECOND), mn);
        List<Long> times = burst.stream()
                .flatMap(message -> read(message).observations().stream())
                .filter(observation -> observation.metric().equals("pm10"))
                .map(Observation::at)
                .toList();

        assertThat(during).isEmpty();
        assertThat(times).filteredOn(at -> at < START + 7 * MINUTE).hasSize(30).isSorted();
        assertThat(times).allMatch(at -> at >= START + 2 * MINUTE);
    }

    @Test
    void marksWhatAJsonDeviceResendsAndPacksItIntoOneArray() {
        List<Message> burst = sentBy(DEMO.messages(START + 15 * MINUTE, START + 15 * MINUTE + 10), "beichuan-cold-2");

        assertThat(burst).hasSize(1);
        assertThat(read(burst.get(0)).observations())
                .hasSize(12)
                .allMatch(Observation::resent)
                .anyMatch(observation -> observation.value() > -13);
    }

    @Test
    void breaksAFrameSoThatItsSumIsWrongAndTearsAnother() {
        String mn = "139999A8900016F018010002";
        List<Rejection> changed = sentBy(DEMO.messages(START + 40 * SECOND, START + 71 * SECOND), mn).stream()
                .flatMap(message -> read(message).rejections().stream())
                .toList();
        List<Rejection> torn = sentBy(DEMO.messages(START + 100 * SECOND, START + 131 * SECOND), mn).stream()
                .flatMap(message -> read(message).rejections().stream())
                .toList();

        assertThat(changed).extracting(Rejection::reason).containsExactly(RejectionReason.CHECKSUM);
        assertThat(torn).extracting(Rejection::reason).containsExactly(RejectionReason.FRAMING);
    }

    @Test
    void letsAStrangerSendThatNoRegistryKnows() {
        List<Message> strange =
                sentBy(DEMO.messages(START + 45 * SECOND, START + 105 * SECOND), "139999FFFFFFFFFFFFFF0404");

        assertThat(strange).hasSizeBetween(5, 7);
        assertThat(SampleDistrict.REGISTRY.device(strange.get(0).sender())).isEmpty();
        assertThat(read(strange.get(0)).observations()).isNotEmpty();
    }

    @Test
    void putsAWrongClockIntoTheTimeOfTheReadingOnly() {
        Message message = sentBy(DEMO.messages(START + 2 * MINUTE, START + 3 * MINUTE), "tingchao-gas-2")
                .get(0);
        Observation observation = read(message).observations().get(0);

        assertThat(observation.at() - message.sendAt()).isBetween(3 * 60 * MINUTE - SECOND, 3 * 60 * MINUTE);
    }

    @Test
    void sendsEveryMessageTwiceWithTheSameBytes() {
        List<Message> messages =
                sentBy(DEMO.messages(START + 7 * MINUTE, START + 8 * MINUTE), "139999D5800028F889220014");

        assertThat(messages).hasSize(4);
        assertThat(messages.get(0).payload()).isEqualTo(messages.get(1).payload());
    }

    @Test
    void letsACameraSeeSixHeadsWithoutAHelmetInTwoMinutes() {
        List<Message> events = sentBy(DEMO.messages(START, START + 3 * MINUTE), "guanlan-cam-gate").stream()
                .filter(message -> message.text().contains("no_helmet"))
                .toList();

        assertThat(events).hasSizeGreaterThanOrEqualTo(6).allMatch(message -> message.way() == Way.KAFKA);
        assertThat(events.stream()
                        .map(message -> read(message).observations().get(0).event())
                        .distinct())
                .hasSameSizeAs(events);
        assertThat(events.get(0).topic()).isEqualTo("raw-camera");
    }

    @Test
    void seesSomethingOnAnOrdinaryDayButNotMuch() {
        long day = 24 * 60 * MINUTE;
        long events = HEALTHY.messages(START, START + day).stream()
                .filter(message -> message.way() == Way.KAFKA)
                .count();

        assertThat(events).isBetween(20L, 90L);
    }

    private Decoded read(Message message) {
        String format = message.topic().startsWith("hj212/") ? "hj212" : "json";
        dev.vigil.formats.Message arrived = new dev.vigil.formats.Message(
                "test", message.topic(), message.payload(), message.sendAt() + 5, deviceOf(message));
        return formats.find(format).orElseThrow().decode(arrived, DeviceSettings.none());
    }

    private static String deviceOf(Message message) {
        return SampleDistrict.REGISTRY
                .device(message.sender())
                .map(placed -> placed.device().id())
                .orElse(null);
    }

    private static List<Message> sentBy(List<Message> messages, String sender) {
        return messages.stream()
                .filter(message -> message.sender().equals(sender))
                .collect(Collectors.toList());
    }

    private static List<String> described(List<Message> messages) {
        return messages.stream()
                .map(message -> message.sendAt() + " " + message.topic() + " " + message.text())
                .toList();
    }
}
