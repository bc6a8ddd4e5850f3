package dev.vigil.bench.rules;

import java.util.List;

/** The rules of the workload in Siddhi's language. */
final class SiddhiText {
    private SiddhiText() {}

    static String of(List<Threshold> rules) {
        StringBuilder text = new StringBuilder("@app:playback\n");
        for (int metric = 0; metric < Tape.METRICS; metric++) {
            text.append("define stream M").append(metric).append(" (premise int, value double);\n");
        }
        text.append("define stream Out (rule int, p int);\n");
        rules.forEach(rule -> text.append(text(rule)));
        return text.toString();
    }

    private static String text(Threshold rule) {
        String metric = "M" + rule.metric();
        String other = "M" + rule.other();
        String out = "insert into Out;\n";
        return switch (rule.kind()) {
            case HOLD ->
                each(metric)
                        + "from every e=%s[value > %s] -> not %s[value <= %s] for 5 min %s %s end;\n"
                                .formatted(metric, rule.over(), metric, rule.over(), select(rule, "e.premise"), out);
            case MEAN ->
                "from %s#window.time(5 min) select %d as rule, premise as p, avg(value) as v group by premise having v > %s insert into Mean%d;\nfrom Mean%d select rule, p %s"
                        .formatted(metric, rule.number(), rule.over(), rule.number(), rule.number(), out);
            case COUNT ->
                "from %s[value > %s]#window.time(10 min) select %d as rule, premise as p, count() as n group by premise having n == 3 insert into Count%d;\nfrom Count%d select rule, p %s"
                        .formatted(metric, rule.over(), rule.number(), rule.number(), rule.number(), out);
            case THEN ->
                each(metric, other)
                        + rise(metric, rule.over(), "#A" + rule.number())
                        + rise(other, rule.bound(), "#B" + rule.number())
                        + "from every a=#A%d -> b=#B%d within 5 min %s %s end;\n"
                                .formatted(rule.number(), rule.number(), select(rule, "b.premise"), out);
            case SILENCE ->
                each(metric)
                        + "from every e=%s -> not %s for 10 min %s %s end;\n"
                                .formatted(metric, metric, select(rule, "e.premise"), out);
            case HIGH_LOW ->
                each(metric, other)
                        + "from %s#window.length(1) as a join %s#window.length(1) as b on a.value > %s and b.value < %s %s %s end;\n"
                                .formatted(metric, other, rule.over(), rule.bound(), select(rule, "a.premise"), out);
        };
    }

    private static String each(String metric) {
        return "partition with (premise of " + metric + ") begin\n";
    }

    private static String each(String metric, String other) {
        return "partition with (premise of " + metric + ", premise of " + other + ") begin\n";
    }

    private static String select(Threshold rule, String premise) {
        return "select " + rule.number() + " as rule, " + premise + " as p";
    }

    private static String rise(String metric, double over, String into) {
        return "from every x=%s[value <= %s], y=%s[value > %s] select y.premise as premise insert into %s;\n"
                .formatted(metric, over, metric, over, into);
    }
}
