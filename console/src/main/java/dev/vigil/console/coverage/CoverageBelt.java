package dev.vigil.console.coverage;

import dev.vigil.connector.influxdb.series.SeriesException;
import dev.vigil.connector.influxdb.series.SeriesQuery;
import dev.vigil.connector.influxdb.series.SeriesReader;
import dev.vigil.console.premise.Premises;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.inspection.coverage.CoverageJudge;
import dev.vigil.domain.inspection.coverage.HourQuality;
import dev.vigil.domain.inspection.coverage.ItemHour;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the coverage ledger, hour by hour, from the quality of what lies in the time-series store. The last
 * hours are judged again each time, because devices send later what they kept during an outage.
 */
public final class CoverageBelt {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int AGAIN = 3;
    private static final int BACK = 48;
    private static final long KEPT = Duration.ofDays(400).toMillis();
    private static final Logger LOG = LoggerFactory.getLogger(CoverageBelt.class);
    private static final long AFTER_FAILURE = Duration.ofMinutes(1).toMillis();
    private static final long EVERY = Duration.ofMinutes(10).toMillis();

    private final SeriesReader series;
    private final Premises premises;
    private final Supplier<Catalogue> catalogue;
    private final CoverageTable table;
    private final Clock clock;

    /** @param catalogue as it stands now: an item that is published at the desk is covered from the next turn on */
    public CoverageBelt(
            SeriesReader series, Premises premises, Supplier<Catalogue> catalogue, CoverageTable table, Clock clock) {
        this.series = series;
        this.premises = premises;
        this.catalogue = catalogue;
        this.table = table;
        this.clock = clock;
    }

    /** What the worker does over and over. */
    public void turn() throws InterruptedException {
        try {
            bringUpToDate();
            Thread.sleep(EVERY);
        } catch (SeriesException away) {
            LOG.warn("coverage waits for the time-series store: {}", away.getMessage());
            Thread.sleep(AFTER_FAILURE);
        }
    }

    void bringUpToDate() {
        long now = clock.millis();
        long current = now - Math.floorMod(now, HOUR);
        Set<Long> known = new HashSet<>(table.hoursSince(current - BACK * HOUR));
        long firstDay = table.firstDay().orElse(now);
        long first = Math.max(current - BACK * HOUR, firstDay - Math.floorMod(firstDay, HOUR));
        for (long hour = first; hour < current; hour += HOUR) {
            if (!known.contains(hour) || hour >= current - AGAIN * HOUR) {
                table.replace(hour, judged(hour));
            }
        }
        table.forgetBefore(now - KEPT);
    }

    private List<ItemHour> judged(long hour) {
        CoverageJudge judge = CoverageJudge.of(catalogue.get());
        List<ItemHour> cells = new ArrayList<>();
        for (Premise premise : premises.all()) {
            if (!judge.coverable(premise).isEmpty()) {
                cells.addAll(judge.judge(premise, hour, quality(premise, hour)));
            }
        }
        return cells;
    }

    private Map<String, HourQuality> quality(Premise premise, long hour) {
        SeriesQuery query = SeriesQuery.of("observations", "quality", hour, hour + HOUR)
                .where("premise", premise.id())
                .limit(SeriesQuery.HIGHEST_LIMIT);
        Map<String, HourQuality> quality = new HashMap<>();
        series.rangeBy("device", query).forEach((id, samples) -> {
            Device device = premise.device(id);
            if (device != null) {
                long valid = samples.stream()
                        .filter(sample -> Quality.NORMAL.name().equals(sample.text()))
                        .count();
                quality.put(id, new HourQuality(id, hour, expected(device), (int) valid));
            }
        });
        return quality;
    }

    /** A device that is expected to send nothing at fixed times shows nothing by its silence. */
    private static int expected(Device device) {
        return device.interval() <= 0
                ? 0
                : (int) (HOUR / device.interval() * Math.max(1, device.metrics().size()));
    }
}
