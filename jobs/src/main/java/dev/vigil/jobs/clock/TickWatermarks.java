package dev.vigil.jobs.clock;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * The clock of one partition: the least time that every writer has ticked. Ordinary records do not move
 * it: while a backlog is read nobody has said that nothing earlier will come.
 */
public final class TickWatermarks implements WatermarkGenerator<LogRecord> {
    private final Map<Integer, Long> ticks = new HashMap<>();
    private int writers;
    private long said = Long.MIN_VALUE;

    @Override
    public void onEvent(LogRecord record, long timestamp, WatermarkOutput output) {
        String tick = record.tick();
        if (tick == null) {
            return;
        }
        int slash = tick.indexOf('/');
        int of = Integer.parseInt(tick, slash + 1, tick.length(), 10);
        if (of != writers) {
            writers = of;
            ticks.clear();
        }
        ticks.put(Integer.parseInt(tick, 0, slash, 10), record.time());
        if (ticks.size() == writers) {
            say(output);
        }
    }

    private void say(WatermarkOutput output) {
        long least = Long.MAX_VALUE;
        for (long time : ticks.values()) {
            least = Math.min(least, time);
        }
        if (least > said) {
            said = least;
            output.emitWatermark(new Watermark(least));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // said already, with the tick
    }
}
