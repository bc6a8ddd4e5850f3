package dev.vigil.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes in, a codec answers, within its time and memory, and with nothing that no reading can be. More messages of
 * each format with {@code -Dformats.fuzz=1000000}, others with {@code -Dformats.seed}.
 */
class FuzzTest {
    private static final int MESSAGES = Integer.getInteger("formats.fuzz", 1_000);
    private static final long SEED = Long.getLong("formats.seed", 7);
    private static final int WARM_UP = 500;
    private static final long DAY = 86_400_000;
    private static final Path SAMPLES = Path.of("..", "..", "docs", "samples");
    private static final String TOPIC = "vigil/v1/haibin/p-1/dust-1";
    /** Formats that take the device from the topic. */
    private static final Map<String, String> TOPICS = Map.of(
            "alink", "/sys/product/d-1/thing/event/property/post",
            "huawei-iotda", "$oc/devices/d-1/sys/properties/report",
            "thingsboard", "thingsboard/d-1/v1/devices/me/telemetry",
            "thingsboard-gateway", "v1/gateway/telemetry",
            "jetlinks", "/product/d-1/properties/report");

    @ParameterizedTest
    @MethodSource("formats")
    void changedSamples(String id) {
        Cost cost = new Cost(District.format(id));
        List<byte[]> samples = samples(id);
        Mutator mutator = new Mutator(id.hashCode() + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < MESSAGES + WARM_UP; i++) {
            if (i == WARM_UP) {
                cost.forget();
            }
            byte[] payload = mutator.change(samples);
            String topic = random.nextInt(4) == 0 ? TOPIC : TOPICS.getOrDefault(id, TOPIC);
            check(cost, topic, random.nextBoolean() ? mended(id, payload) : payload);
        }
        System.out.printf(
                "RESULT %,d changed messages of %s: at most %,d bytes, %,d µs%n",
                MESSAGES, id, cost.mostBytes(), cost.mostNanos() / 1_000);
        assertThat(cost.mostBytes()).as(cost.describe()).isLessThan(Cost.MOST_BYTES);
        assertThat(cost.mostNanos()).as(cost.describe()).isLessThan(Cost.MOST_NANOS);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void hostilePayloads(String id) {
        Cost cost = new Cost(District.format(id));
        HostilePayloads.all().forEach(payload -> check(cost, payload));
        cost.forget();
        HostilePayloads.all().forEach(payload -> check(cost, payload));
        assertThat(cost.mostBytes()).as(cost.describe()).isLessThan(Cost.MOST_BYTES);
        assertThat(cost.mostNanos()).as(cost.describe()).isLessThan(Cost.MOST_NANOS);
    }

    /** A topic may be anything; it must not become a name that it may not be, nor cost more than any other message. */
    @ParameterizedTest
    @MethodSource("formats")
    void hostileTopics(String id) {
        Cost cost = new Cost(District.format(id));
        for (byte[] payload : samples(id)) {
            HostilePayloads.topics().forEach(topic -> check(cost, topic, payload));
        }
        cost.forget();
        for (byte[] payload : samples(id)) {
            HostilePayloads.topics().forEach(topic -> check(cost, topic, payload));
        }
        assertThat(cost.mostBytes()).as(cost.describe()).isLessThan(Cost.MOST_BYTES);
        assertThat(cost.mostNanos()).as(cost.describe()).isLessThan(Cost.MOST_NANOS);
    }

    private static void check(Cost cost, byte[] payload) {
        check(cost, TOPIC, payload);
    }

    private static void check(Cost cost, String topic, byte[] payload) {
        Readout readout = cost.read(Message.ofTopic(topic, payload, District.RECEIVED));
        assertThat(readout.decoded().observations().size()
                        + readout.decoded().rejections().size())
                .as("something for every message")
                .isPositive();
        readout.decoded().observations().forEach(FuzzTest::check);
        readout.decoded().rejections().forEach(FuzzTest::check);
    }

    private static void check(Observation observation) {
        boolean text = observation.text() != null;
        boolean good = (text || Double.isFinite(observation.value()))
                && !observation.device().isBlank()
                && !observation.metric().isBlank()
                && observation.device().chars().noneMatch(Character::isISOControl)
                && observation.metric().chars().noneMatch(Character::isISOControl)
                && !observation.device().equals("..")
                && observation.device().length() <= 200
                && observation.metric().length() <= 200
                && observation.at() >= FormatLimits.defaults().earliest()
                && observation.at() <= District.RECEIVED + 2 * DAY;
        assertThat(good).as(observation.toString()).isTrue();
    }

    private static void check(Rejection rejection) {
        boolean good = !rejection.detail().isBlank()
                && rejection.detail().chars().noneMatch(Character::isISOControl)
                && !rejection.detail().contains("PW=1");
        assertThat(good).as(rejection.detail()).isTrue();
    }

    /** With a right check sum, so that the change is read and not only refused. */
    private static byte[] mended(String id, byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        if (id.equals("hj212") && text.length() > 12) {
            return District.bytes(dev.vigil.formats.hj212.Samples.frame(text.substring(6, text.length() - 6)));
        }
        if (id.equals("gb26875") && payload.length > 30) {
            int sum = 0;
            for (int i = 2; i < payload.length - 3; i++) {
                sum += payload[i];
            }
            payload[payload.length - 3] = (byte) sum;
        }
        return payload;
    }

    static List<String> formats() {
        return List.copyOf(District.FORMATS.ids());
    }

    /** Those of docs/samples; a mapping gets those of all mappings. */
    private static List<byte[]> samples(String id) {
        String ending = id.equals("hj212") ? ".txt" : id.equals("gb26875") ? ".hex" : ".json";
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(FuzzTest::bytes)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return file.toString().endsWith(".hex")
                    ? HexFormat.of().parseHex(Files.readString(file).strip())
                    : Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
