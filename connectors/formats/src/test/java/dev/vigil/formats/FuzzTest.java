package dev.vigil.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Rejection;
import dev.vigil.formats.mapping.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes in, a codec answers, within its time and memory, and with nothing that no reading can be. More messages with
 * {@code -Dformats.fuzz=1000000}, others with {@code -Dformats.seed}.
 */
class FuzzTest {
    private static final int MESSAGES = Integer.getInteger("formats.fuzz", 1_000);
    private static final long SEED = Long.getLong("formats.seed", 7);
    private static final int WARM_UP = 500;
    private static final long DAY = 86_400_000;
    private static final String TOPIC = "vigil/v1/haibin/p-1/dust-1";

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
            check(cost, random.nextBoolean() ? mended(id, payload) : payload);
        }
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

    private static List<byte[]> samples(String id) {
        List<String> texts = new ArrayList<>();
        switch (id) {
            case "json" -> {
                texts.add("{\"at\":1783303200000,\"values\":{\"pm10\":80,\"a34004\":40,\"production_state\":\"St\"}}");
                texts.add("[{\"at\":\"2026-07-06T10:00:00+08:00\",\"metric\":\"pm10\",\"value\":1,\"quality\":\"D\"}]");
            }
            case "hj212" ->
                texts.addAll(List.of(
                        dev.vigil.formats.hj212.Samples.SEWAGE_2005,
                        dev.vigil.formats.hj212.Samples.DUST_2017,
                        dev.vigil.formats.hj212.Samples.FUME,
                        dev.vigil.formats.hj212.Samples.FLUE_FAULT,
                        dev.vigil.formats.hj212.Samples.AIR_MINUTE,
                        dev.vigil.formats.hj212.Samples.RESTART,
                        dev.vigil.formats.hj212.Samples.frame(dev.vigil.formats.hj212.Samples.SEWAGE_HOUR)));
            case "gb26875" -> {
                return List.of(HexFormat.of()
                        .parseHex("404000000101180d11160a140000000000000605040302013000020201010300d90006000200a3c1"
                                + "c7f8a3b1b2e3dfc8b2b8d7dfc0c8000000000000000000000000000000301213010814682323"));
            }
            default ->
                texts.addAll(List.of(
                        Samples.ALINK,
                        Samples.HUAWEI,
                        Samples.THINGSBOARD_SEVERAL,
                        Samples.THINGSBOARD_GATEWAY,
                        Samples.JETLINKS,
                        Samples.HIKVISION_MOTION,
                        Samples.AI_BOX,
                        Samples.FRIGATE_REVIEW,
                        Samples.FRIGATE_EVENT,
                        Samples.DEEPSTREAM));
        }
        return texts.stream().map(District::bytes).toList();
    }
}
