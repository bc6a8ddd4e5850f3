package dev.vigil.rules.property;

import dev.vigil.rules.Rule;
import dev.vigil.rules.Scene;
import java.util.List;
import java.util.Random;

/** A rule of devices, and some that look at the area: at its figures, its events and the alerts of those before. */
final class AreaRules {
    private final Random random;

    AreaRules(Random random) {
        this.random = random;
    }

    List<Rule> some() {
        StringBuilder text =
                new StringBuilder("- id: r1\n  title: t\n  when: pm10 > " + (80 + random.nextInt(60)) + '\n');
        if (random.nextInt(3) == 0) {
            text.append("  for: 20s\n");
        }
        int count = 2 + random.nextInt(3);
        for (int i = 2; i < 2 + count; i++) {
            text.append(rule(i));
        }
        return Scene.parse(text.toString());
    }

    private String rule(int number) {
        boolean ofArea = random.nextBoolean();
        StringBuilder text = new StringBuilder("- id: r" + number + "\n  title: t\n");
        text.append("  per: ").append(ofArea ? "area" : "premise").append('\n');
        text.append("  when: \"").append(ofArea ? area() : premise()).append("\"\n");
        if (random.nextBoolean()) {
            text.append("  for: ").append(duration()).append('\n');
        }
        if (random.nextBoolean()) {
            text.append("  clear_for: ").append(duration()).append('\n');
        }
        return text.toString();
    }

    private String area() {
        return random.nextInt(3) == 0 ? level() + " > " + (60 + random.nextInt(80)) : counted();
    }

    private String premise() {
        return switch (random.nextInt(4)) {
            case 0 -> counted();
            case 1 -> "pm10 - " + level() + " > " + random.nextInt(60);
            case 2 -> "avg(pm10, '" + duration() + "') > 1.001 * " + level();
            default -> level() + " > " + (60 + random.nextInt(80)) + " && pm10 > " + (60 + random.nextInt(80));
        };
    }

    private String level() {
        return "area." + List.of("avg", "max", "min").get(random.nextInt(3)) + "(pm10, '"
                + List.of("1m", "2m", "5m", "10m").get(random.nextInt(4)) + "')";
    }

    private String counted() {
        String events = random.nextInt(3) == 0 ? "area.count(rat, '" : "alerts('r1', area, '";
        return events + duration() + "') >= " + (1 + random.nextInt(3));
    }

    private String duration() {
        return List.of("20s", "1m", "2m", "5m").get(random.nextInt(4));
    }
}
