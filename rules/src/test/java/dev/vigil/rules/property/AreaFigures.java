package dev.vigil.rules.property;

import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.area.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an area shows, found by looking at every sample of every premise: the mean of each minute, and each instant's events. */
record AreaFigures(String area, List<Sample> samples) {
    private static final long MINUTE = 60_000;
    private static final long STANDS = 10 * MINUTE;

    /** The means of the premises' means, each of which stands for ten minutes. */
    List<Sample> levels(String metric) {
        SortedSet<Long> minutes = of(metric, samples).stream()
                .map(sample -> Math.floorDiv(sample.at() - 1, MINUTE) * MINUTE + MINUTE)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Sample> figures = new ArrayList<>();
        for (long end : minutes) {
            List<Double> means = premises().stream()
                    .map(premise -> newestMean(metric, premise, end))
                    .flatMapToDouble(OptionalDouble::stream)
                    .boxed()
                    .toList();
            if (means.size() > 1) {
                double mean = means.stream().mapToDouble(Double::doubleValue).sum() / means.size();
                figures.add(figure(metric, end, mean));
            }
        }
        return figures;
    }

    /** How many there were at each instant at which there were some; of openings, the sum of what they say. */
    List<Sample> events(String series, boolean openings) {
        return of(series, samples).stream()
                .filter(AreaFigures::isGood)
                .collect(Collectors.groupingBy(
                        Sample::at, TreeMap::new, Collectors.summingDouble(one -> openings ? one.value() : 1)))
                .entrySet()
                .stream()
                .map(one -> figure(series, one.getKey(), one.getValue()))
                .toList();
    }

    private OptionalDouble newestMean(String metric, String premise, long end) {
        for (long minute = end; minute > end - STANDS; minute -= MINUTE) {
            long until = minute;
            OptionalDouble mean = of(metric, samples).stream()
                    .filter(sample -> sample.premise().equals(premise) && isGood(sample))
                    .filter(sample -> sample.at() > until - MINUTE && sample.at() <= until)
                    .mapToDouble(Sample::value)
                    .average();
            if (mean.isPresent()) {
                return mean;
            }
        }
        return OptionalDouble.empty();
    }

    private SortedSet<String> premises() {
        return samples.stream().map(Sample::premise).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Sample> of(String metric, List<Sample> samples) {
        return samples.stream().filter(one -> one.metric().equals(metric)).toList();
    }

    private Sample figure(String series, long at, double value) {
        return new Sample(Areas.id(area), Areas.id(area), series, at, value, Quality.NORMAL);
    }

    private static boolean isGood(Sample sample) {
        return sample.quality() == Quality.NORMAL || sample.quality() == Quality.UNKNOWN;
    }
}
