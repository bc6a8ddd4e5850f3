package dev.vigil.rules.property;

import dev.vigil.rules.Rule;
import dev.vigil.rules.Scene;
import java.util.List;
import java.util.Random;

/** Rules that nobody would write, but anybody could. */
final class RandomRules {
    private final Random random;

    RandomRules(Random random) {
        this.random = random;
    }

    List<Rule> some() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            text.append(rule("r" + i));
        }
        return Scene.parse(text.toString());
    }

    private String rule(String id) {
        boolean events = random.nextInt(4) == 0;
        StringBuilder text = new StringBuilder("- id: " + id + "\n  title: t\n");
        if (random.nextInt(3) == 0) {
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
            text.append("  ladder: [{when: \"").append(comparison()).append("\", severity: red}]\n");
        }
        return text.toString();
    }

    private String ofEvents() {
        return switch (random.nextInt(5)) {
            case 0 -> "rat";
            case 1 -> "count(no_helmet, '" + duration() + "') >= " + (1 + random.nextInt(3));
            case 2 -> "then(no_helmet, rat, '" + duration() + "')";
            case 3 -> "not_then(no_helmet, rat, '" + duration() + "')";
            default -> "no_helmet || rat";
        };
    }

    private String condition(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return comparison();
        }
        return switch (random.nextInt(6)) {
            case 0 -> condition(depth - 1) + " && " + condition(depth - 1);
            case 1 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
            case 2 -> "!(" + condition(depth - 1) + ")";
            case 3 -> "silent(" + metric() + ", '" + duration() + "')";
            case 4 -> "since(" + comparison() + ") > duration('" + duration() + "')";
            default ->
                random.nextBoolean()
                        ? "then(" + comparison() + ", " + comparison() + ", '" + duration() + "')"
                        : "not_then(" + comparison() + ", " + comparison() + ", '" + duration() + "')";
        };
    }

    private String comparison() {
        String sign = List.of(">", "<", ">=", "<=").get(random.nextInt(4));
        return number() + " " + sign + " " + (60 + 10 * random.nextInt(10));
    }

    private String number() {
        String window = "(" + metric() + ", '" + duration() + "')";
        return switch (random.nextInt(9)) {
            case 0 -> "avg" + window;
            case 1 -> "max" + window;
            case 2 -> "min" + window;
            case 3 -> "60 + delta" + window;
            case 4 -> "60 + 10 * count(" + metric() + " > 100, '" + duration() + "')";
            case 5 -> "50 + 10 * distinct" + window;
            case 6 -> "first" + window;
            default -> metric();
        };
    }

    private String metric() {
        return random.nextBoolean() ? "pm10" : "noise";
    }

    private String duration() {
        return List.of("5s", "20s", "1m", "2m", "5m").get(random.nextInt(5));
    }
}
