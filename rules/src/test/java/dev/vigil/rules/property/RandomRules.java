package dev.vigil.rules.property;

import dev.vigil.rules.Rule;
import dev.vigil.rules.Scene;
import java.util.List;
import java.util.Random;

/** Rules that nobody would write, but anybody could. */
final class RandomRules {
    private final Random random;
    private boolean ofPremise;
    private int rules;

    RandomRules(Random random) {
        this.random = random;
    }

    List<Rule> some() {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(3);
        for (rules = 1; rules <= count; rules++) {
            text.append(rule("r" + rules));
        }
        return Scene.parse(text.toString());
    }

    private String rule(String id) {
        boolean events = random.nextInt(4) == 0;
        StringBuilder text = new StringBuilder("- id: " + id + "\n  title: t\n");
        ofPremise = random.nextInt(3) == 0;
        if (ofPremise) {
            text.append("  per: premise\n");
        }
        String when = events ? ofEvents() : condition(2);
        text.append("  when: \"").append(when).append("\"\n");
        boolean pulse = when.contains("rat") || when.startsWith("no_helmet");
        if (random.nextBoolean() && !pulse) {
            text.append("  for: ").append(duration()).append('\n');
        }
        if (random.nextInt(3) == 0 && !events) {
            text.append("  clear: \"").append(condition(1)).append("\"\n");
        }
        if (random.nextBoolean()) {
            text.append("  clear_for: ").append(duration()).append('\n');
        }
        if (random.nextInt(4) == 0) {
            text.append("  quality: [normal, unknown]\n");
        }
        if (random.nextInt(3) == 0 && !events) {
            String until = random.nextBoolean() ? "" : ", until: \"" + comparison() + "\"";
            text.append("  ladder: [{when: \"" + comparison() + "\"" + until + ", severity: red}]\n");
        }
        if (random.nextInt(6) == 0) {
            text.append("  active: {hours: ['10:04-10:09', '10:11-10:17']}\n");
        }
        return text.toString();
    }

    private String ofEvents() {
        return switch (random.nextInt(6)) {
            case 0 -> "rat";
            case 1 -> "count(no_helmet, '" + duration() + "') >= " + (1 + random.nextInt(3));
            case 2 -> "then(no_helmet, rat, '" + duration() + "')";
            case 3 -> "not_then(no_helmet, rat, '" + duration() + "')";
            case 4 -> rules > 1 ? alerts() : "no_helmet";
            default -> "no_helmet || rat";
        };
    }

    /** Of a rule before this one. */
    private String alerts() {
        return "alerts('r" + (1 + random.nextInt(rules - 1)) + "', premise, '" + duration() + "') >= "
                + (1 + random.nextInt(2));
    }

    private String condition(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return simple();
        }
        return switch (random.nextInt(8)) {
            case 0 -> condition(depth - 1) + " && " + condition(depth - 1);
            case 1 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
            case 2 -> "!(" + condition(depth - 1) + ")";
            case 3 -> "silent(" + metric() + ", '" + duration() + "')";
            case 4 -> "since(" + comparison() + ") " + sign() + " duration('" + duration() + "')";
            case 5 -> "(" + comparison() + " ? " + condition(depth - 1) + " : " + condition(depth - 1) + ")";
            case 6 -> simple() + " && " + ofThePremise();
            default ->
                random.nextBoolean()
                        ? "then(" + comparison() + ", " + comparison() + ", '" + duration() + "')"
                        : "not_then(" + comparison() + ", " + comparison() + ", '" + duration() + "')";
        };
    }

    private String simple() {
        return switch (random.nextInt(12)) {
            case 0 -> "constant(" + metric() + ", '" + duration() + "', 0." + (1 + random.nextInt(8)) + ")";
            case 1 -> "at_limit_of_detection(pm10, '" + duration() + "')";
            case 2 -> "age(" + metric() + ") " + sign() + " duration('" + duration() + "')";
            case 3 ->
                "panel_software_version "
                        + List.of("== 'V1'", "in ['V0', 'V2']").get(random.nextInt(2));
            case 4 -> ofPremise ? comparison() : "same_series(pm10, noise, '5m')";
            case 5 -> rules > 1 ? alerts() : comparison();
            default -> comparison();
        };
    }

    private String ofThePremise() {
        return switch (random.nextInt(3)) {
            case 0 -> "premise.grade in ['B', 'C']";
            case 1 -> "premise.grade == 'A'";
            default -> "calendar.hour " + sign() + " 10.2";
        };
    }

    private String sign() {
        return List.of(">", "<", ">=", "<=").get(random.nextInt(4));
    }

    private String comparison() {
        int bound = 60 + 10 * random.nextInt(10);
        return switch (random.nextInt(9)) {
            case 0 -> bound + " " + sign() + " " + number();
            case 1 -> number() + " " + sign() + " limit(pm10, 'hour', " + bound + ")";
            case 2 -> number() + " " + sign() + " 0.9 * limit(noise, 'instant', " + bound + ")";
            case 3 -> metric() + (random.nextBoolean() ? " == " : " != ") + bound;
            default -> number() + " " + sign() + " " + bound;
        };
    }

    private String number() {
        String window = "(" + metric() + ", '" + duration() + "')";
        return switch (random.nextInt(24)) {
            case 0 -> "avg" + window;
            case 1 -> "max" + window;
            case 2 -> "min" + window;
            case 3 -> "60 + delta" + window;
            case 4 -> "60 + 10 * count(" + metric() + " > 100, '" + duration() + "')";
            case 5 -> "50 + 10 * distinct" + window;
            case 6 -> "first" + window;
            case 7 -> "60.013 + 2 * stddev" + window;
            case 8 -> "sum" + window + " / 5";
            case 9 -> "100.013 + 20 * rate" + window;
            case 10 -> "quantile(" + metric() + ", '" + duration() + "', 0." + random.nextInt(10) + ")";
            case 11 -> "100.013 + 0.02 * slope" + window;
            case 12 ->
                "0.013 + ewma(" + metric() + ", '" + List.of("5s", "20s", "1m").get(random.nextInt(3)) + "')";
            case 13 -> "150.013 * share_valid" + window;
            case 14 -> "200.013 * anomaly(" + metric() + ")";
            case 15 -> "greatest(pm10, noise)";
            case 16 -> "least(" + metric() + ", 120) + 20";
            case 17 -> "60 + 10 * count(" + metric() + " >= limit(" + metric() + ", 'hour', 90), '" + duration() + "')";
            case 18 -> "50 + abs(pm10 - noise)";
            case 19 -> "(" + metric() + " > 90 ? pm10 : noise)";
            default -> metric();
        };
    }

    private String metric() {
        String metric = random.nextBoolean() ? "pm10" : "noise";
        boolean ofRole = ofPremise && random.nextInt(4) == 0;
        return ofRole ? List.of("production.", "treatment.").get(random.nextInt(2)) + metric : metric;
    }

    private String duration() {
        return List.of("5s", "20s", "1m", "2m", "5m").get(random.nextInt(5));
    }
}
