package dev.vigil.standalone.bench.warning;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleFolder;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** So many rules of the kinds of {@code bench rules}, in the same shares, spread over the metrics. */
final class Rulebook {
    private final List<String> metrics;
    private final Random random;

    private Rulebook(List<String> metrics, int count) {
        this.metrics = metrics;
        this.random = new Random(count);
    }

    /** A job waits for its first rules, so that none are one that nobody's readings concern. */
    static RuleBook of(int count, List<String> sent, Metrics known) {
        StringBuilder text = new StringBuilder();
        Rulebook rules = new Rulebook(sent, count);
        for (int number = 0; number < count; number++) {
            text.append(rules.rule(number));
        }
        if (count == 0) {
            text.append("- {id: none, title: t, when: rat}\n");
        }
        Problems problems = new Problems();
        RuleBook book = new RuleBook(1, 0, RuleFolder.parse(text.toString(), "bench", known, problems));
        problems.refuseIfAny();
        return book;
    }

    private String rule(int number) {
        return "- id: r" + number + "\n  title: t\n  "
                + condition(number % 20, metric(number), metric(random.nextInt(50))) + "\n";
    }

    private String metric(int number) {
        return metrics.get(number % metrics.size());
    }

    /** Half holds, a fifth means, a tenth counts and sequences each, and some silence and some high while low. */
    private String condition(int kind, String metric, String other) {
        String over = number(80 + 14 * random.nextDouble());
        if (kind % 2 == 0) {
            String clear = number(75 + 4 * random.nextDouble());
            return "when: %s > %s\n  for: 5m\n  clear: %s < %s".formatted(metric, over, metric, clear);
        }
        return switch (kind) {
            case 1, 7, 11, 17 -> "when: avg(%s, '5m') > %s".formatted(metric, number(74 + 14 * random.nextDouble()));
            case 5, 13 -> "when: count(%s > %s, '10m') >= 3".formatted(metric, over);
            case 3, 15 -> "per: premise\n  when: then(%s > %s, %s > %s, '5m')".formatted(metric, over, other, over);
            case 9 -> "when: silent(%s, '10m')".formatted(metric);
            default -> "per: premise\n  when: %s > %s && %s < %s".formatted(metric, over, other, number(25));
        };
    }

    /** Readings have two digits, so that none meets a threshold. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f137", value);
    }
}
