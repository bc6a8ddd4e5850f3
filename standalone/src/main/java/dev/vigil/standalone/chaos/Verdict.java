package dev.vigil.standalone.chaos;

import dev.vigil.standalone.bench.BenchDistrict;
import dev.vigil.standalone.bench.Patience;
import dev.vigil.standalone.bench.StoreLedger;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Holds what is there after the kills against what the devices know. */
record Verdict(District district, StoreLedger store, String kafka, ConsoleLedger console) {
    private static final String RULE = "gas-rising";

    /** Waits until everything has come through, or as long as patience lasts. @return how much is wrong */
    long print(BenchDistrict devices, PrintStream out) throws Exception {
        waitFor("the readings are stored", () -> store.readings() >= district.confirmed());
        waitFor("the alerts are in the case file", () -> {
            LogLedger log = LogLedger.read(kafka);
            return district.risen().stream()
                    .noneMatch(device -> log.alertsOf(device, RULE).isEmpty());
        });
        waitFor("every alert has its place in a task", () -> misplaced(LogLedger.read(kafka)) == 0);
        waitFor("the console shows what the log says", () -> behind(LogLedger.read(kafka)) == 0);
        LogLedger log = LogLedger.read(kafka);

        long lost = store.wrong(devices.monitors(), District.READINGS) + store.wrong(devices.detectors(), 1);
        long wrong = line(out, "readings lost or wrong in the store", lost);
        wrong += line(out, "detectors without exactly one alert", unalarmed(log));
        wrong += line(out, "alerts that nothing gave cause for", log.alertsOfOtherRules(RULE));
        wrong += line(out, "alerts without exactly one place in exactly one task", misplaced(log));
        wrong += line(
                out, "revisions said again in other words", log.contradictions().size());
        wrong += line(out, "alerts and tasks that the console shows otherwise than the log", behind(log));
        out.printf(Locale.ROOT, "%d detectors rose%n", district.risen().size());
        return wrong;
    }

    private static void waitFor(String what, java.util.concurrent.Callable<Boolean> condition) throws Exception {
        try {
            Patience.await(what, 0, condition);
        } catch (IOException late) {
            System.err.println(late.getMessage());
        }
    }

    private long unalarmed(LogLedger log) {
        return district.risen().stream()
                .filter(device -> log.alertsOf(device, RULE).size() != 1)
                .count();
    }

    private long misplaced(LogLedger log) {
        return district.risen().stream()
                .map(device -> log.alertsOf(device, RULE))
                .flatMap(Set::stream)
                .filter(alert -> log.placesOf(alert) != 1)
                .count();
    }

    private long behind(LogLedger log) {
        return differences(log.alertRevisions(), console.alertRevisions())
                + differences(log.taskRevisions(), console.taskRevisions());
    }

    private static long differences(Map<String, Integer> said, Map<String, Integer> shown) {
        long missing = said.entrySet().stream()
                .filter(entry -> !Objects.equals(shown.get(entry.getKey()), entry.getValue()))
                .count();
        return missing
                + shown.keySet().stream().filter(id -> !said.containsKey(id)).count();
    }

    private static long line(PrintStream out, String what, long count) {
        out.printf(Locale.ROOT, "%,8d  %s%n", count, what);
        return count;
    }
}
