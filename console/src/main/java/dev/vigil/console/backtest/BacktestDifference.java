package dev.vigil.console.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Alerts that would have been, against those that were. Two are the same when rule, premise and device are the same
 * and their times overlap; one stands against one.
 *
 * @param same how many are in both
 * @param earlier how many of these would have come more than a minute earlier
 * @param later how many of these would have come more than a minute later
 * @param added would have been and were not
 * @param gone were and would not have been
 * @param goneByDisposition how people had closed the gone ones; {@code open} for those that nobody closed. A gone
 *     {@code false} is a gain; one that was closed as true is an alert that would be missed
 * @param addedFirst of the added, the first 200 by time
 * @param goneFirst of the gone, the first 200 by time
 */
public record BacktestDifference(
        int same,
        int earlier,
        int later,
        int added,
        int gone,
        Map<String, Integer> goneByDisposition,
        List<Sighting> addedFirst,
        List<Sighting> goneFirst) {
    private static final int LISTED = 200;
    private static final long MINUTE = 60_000;
    private static final Comparator<Sighting> BY_TIME =
            Comparator.comparingLong(Sighting::opened).thenComparing(Sighting::alert);

    public BacktestDifference {
        goneByDisposition = Map.copyOf(goneByDisposition);
        addedFirst = List.copyOf(addedFirst);
        goneFirst = List.copyOf(goneFirst);
    }

    static BacktestDifference between(List<Sighting> would, List<Sighting> was) {
        Map<String, List<Sighting>> left = new HashMap<>();
        was.stream().sorted(BY_TIME).forEach(one -> left.computeIfAbsent(one.key(), key -> new ArrayList<>())
                .add(one));
        List<Sighting> added = new ArrayList<>();
        Set<Sighting> met = new HashSet<>();
        int earlier = 0;
        int later = 0;
        for (Sighting one : would.stream().sorted(BY_TIME).toList()) {
            Sighting real = take(left.getOrDefault(one.key(), List.of()), one);
            if (real == null) {
                added.add(one);
                continue;
            }
            met.add(real);
            earlier += one.opened() < real.opened() - MINUTE ? 1 : 0;
            later += one.opened() > real.opened() + MINUTE ? 1 : 0;
        }
        List<Sighting> gone =
                was.stream().filter(one -> !met.contains(one)).sorted(BY_TIME).toList();
        Map<String, Integer> dispositions = new TreeMap<>();
        gone.forEach(
                one -> dispositions.merge(one.disposition() == null ? "open" : one.disposition(), 1, Integer::sum));
        return new BacktestDifference(
                met.size(),
                earlier,
                later,
                added.size(),
                gone.size(),
                dispositions,
                added.stream().limit(LISTED).toList(),
                gone.stream().limit(LISTED).toList());
    }

    /** The one of the same id, or else the first that overlaps; it is taken out, so that it stands against one only. */
    private static @org.jspecify.annotations.Nullable Sighting take(List<Sighting> candidates, Sighting one) {
        Sighting found = candidates.stream()
                .filter(other -> other.alert().equals(one.alert()))
                .findFirst()
                .or(() -> candidates.stream().filter(one::overlaps).findFirst())
                .orElse(null);
        if (found != null) {
            candidates.remove(found);
        }
        return found;
    }
}
