package dev.vigil.jobs.clock;

import dev.vigil.connector.mqtt.MqttMessage;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** The watermark strategies of our sources. */
public final class Clocks {
    /** The watermark of streams that are not about time, so that they hold no other stream back. */
    public static final long NEVER_BEHIND = Long.MAX_VALUE - 1;

    /** A Kafka source with no record for so long has caught up, ms. */
    private static final long QUIET = 300;

    private Clocks() {}

    /** From the ticks in a topic of ours. */
    public static WatermarkStrategy<LogRecord> ticks() {
        return WatermarkStrategy.<LogRecord>forGenerator(context -> new TickWatermarks())
                .withTimestampAssigner((record, time) -> record.time());
    }

    /** Wall clock, but only when the split's idle marker says that nothing waits to be read. */
    public static WatermarkStrategy<MqttMessage> whenDrained() {
        return WatermarkStrategy.<MqttMessage>forGenerator(context -> new WhenDrained())
                .withTimestampAssigner((message, time) -> message.receivedAt());
    }

    /** The record's own time while records come, the wall clock when none has come for a while. */
    public static <T> WatermarkStrategy<T> followingTheBacklog() {
        return WatermarkStrategy.forGenerator(context -> new FollowingTheBacklog<>());
    }

    /** For the registry, the rules and what people do: no clock at all. */
    public static <T> WatermarkStrategy<T> none() {
        return WatermarkStrategy.forGenerator(context -> new NeverBehind<>());
    }

    private static final class WhenDrained implements WatermarkGenerator<MqttMessage> {
        @Override
        public void onEvent(MqttMessage message, long timestamp, WatermarkOutput output) {
            if (message.isIdleMarker()) {
                output.emitWatermark(new Watermark(message.receivedAt()));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // only a marker knows that nothing waits
        }
    }

    private static final class FollowingTheBacklog<T> implements WatermarkGenerator<T> {
        private long lastRecordAt = System.currentTimeMillis();

        @Override
        public void onEvent(T record, long timestamp, WatermarkOutput output) {
            lastRecordAt = System.currentTimeMillis();
            output.emitWatermark(new Watermark(Math.min(timestamp, lastRecordAt)));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            long now = System.currentTimeMillis();
            if (now - lastRecordAt > QUIET) {
                output.emitWatermark(new Watermark(now - QUIET));
            }
        }
    }

    private static final class NeverBehind<T> implements WatermarkGenerator<T> {
        @Override
        public void onEvent(T record, long timestamp, WatermarkOutput output) {
            // not about time
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.emitWatermark(new Watermark(NEVER_BEHIND));
        }
    }
}
