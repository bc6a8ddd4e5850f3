package dev.vigil.jobs.warning;

import dev.vigil.domain.Json;
import dev.vigil.rules.RuleBookJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Rule books, one after another: rules of every kind, of which each book changes some, leaves some out and has new ones, among
 * them one that asks for what nobody has asked for before. What is refused is refused from the first book on: a rule
 * that was judged is refused only by another version of Vigil, and that comes with a restart.
 */
final class RandomBooks {
    private static final List<String> KINDS = List.of(
            "hold",
            "mean",
            "count",
            "quiet",
            "sequence",
            "missed",
            "twice",
            "above",
            "cluster",
            "long",
            "gas",
            "limit",
            "odd",
            "trend");

    /** They never say anything, but what they look at is kept from the beginning. */
    private static final Map<String, String> OF_ALL = Map.of(
            "all",
            """
            - id: all
              title: t
              when: >-
                max(pm10, '1m') + max(noise, '1m') + max(gas, '1m') > 999999
                || count(rat, '1m') + count(no_helmet, '1m') > 999999
            """,
            "all-alerts",
            """
            - id: all-alerts
              title: t
              per: premise
              when: alerts('hold', premise, '1m') > 999999
            """);

    private final Random random;
    private final Map<String, String> rules = new TreeMap<>();

    /** @param familiar whether the first book looks at everything already that a later one will */
    RandomBooks(Random random, boolean familiar) {
        this.random = random;
        rules.putAll(familiar ? OF_ALL : Map.of());
        for (String kind : KINDS) {
            // others look at its alerts
            if (kind.equals("hold") || (random.nextInt(2) == 0 && !kind.equals("gas"))) {
                rules.put(kind, rule(kind, random.nextInt(2) == 0 && kind.equals("trend") ? "5d" : seconds()));
            }
        }
    }

    byte[] first() {
        return book(1, 0);
    }

    byte[] next(long version, long from) {
        for (String kind : KINDS) {
            int dice = random.nextInt(10);
            if (!rules.containsKey(kind) && dice < 3) {
                rules.put(kind, rule(kind, seconds()));
            } else if (rules.containsKey(kind) && dice < 3) {
                rules.put(kind, rule(kind, seconds()));
            } else if (dice == 3 && !kind.equals("hold") && !isRefused(kind)) {
                rules.remove(kind);
            }
        }
        return book(version, from);
    }

    private boolean isRefused(String kind) {
        return rules.getOrDefault(kind, "").contains("5d");
    }

    private byte[] book(long version, long from) {
        return Json.bytes(new RuleBookJson.Written(version, from, new ArrayList<>(rules.values())));
    }

    private String rule(String kind, String span) {
        StringBuilder text = new StringBuilder("- id: " + kind + "\n  title: t\n");
        text.append(per(kind)).append("  when: \"").append(when(kind, span)).append("\"\n");
        boolean pulse = kind.equals("sequence") || kind.equals("missed");
        if (random.nextInt(2) == 0 && !pulse) {
            text.append("  for: ").append(seconds()).append('\n');
        }
        if (random.nextInt(2) == 0) {
            text.append("  clear_for: ").append(seconds()).append('\n');
        }
        if (kind.equals("hold") && random.nextBoolean()) {
            text.append("  ladder: [{when: \"pm10 > 170\", severity: red}]\n");
        }
        text.append("  severity: ").append(one("yellow", "orange")).append('\n');
        if (random.nextInt(3) == 0) {
            text.append("  respond: {acknowledge: 1m, dispose: 2m}\n");
        }
        return text.toString();
    }

    private static String per(String kind) {
        return switch (kind) {
            case "twice", "above", "cluster" -> "  per: premise\n";
            default -> "";
        };
    }

    private String when(String kind, String span) {
        return switch (kind) {
            case "hold" -> "pm10 > " + one("100", "120", "140");
            case "mean" -> "avg(pm10, '" + span + "') > " + one("100", "110");
            case "count" -> "count(noise > 100, '" + span + "') >= " + one("1", "2", "3");
            case "quiet" -> "silent(" + one("noise", "pm10") + ", '" + span + "')";
            case "sequence" -> "then(no_helmet, rat, '" + span + "')";
            case "missed" -> "not_then(no_helmet, rat, '" + span + "')";
            case "twice" -> "alerts('hold', premise, '" + span + "') >= 2";
            case "above" -> "pm10 - area.avg(pm10, '2m') > " + one("10", "30");
            case "cluster" -> "alerts('hold', area, '" + span + "') >= " + one("1", "2");
            case "long" -> "since(pm10 > " + one("90", "110") + ") > duration('" + span + "')";
            case "limit" -> "avg(pm10, '" + span + "') > " + one("1.1", "0.9") + " * limit(pm10, 'hour', 115)";
            case "odd" -> "anomaly(pm10) > " + one("0.5", "0.7");
            case "gas" -> "max(gas, '" + span + "') > " + one("20", "25");
            default -> "ewma(pm10, '" + span + "') > 110";
        };
    }

    private String seconds() {
        return one("5s", "15s", "40s", "1m");
    }

    private String one(String... words) {
        return words[random.nextInt(words.length)];
    }
}
