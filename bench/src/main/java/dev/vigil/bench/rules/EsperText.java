package dev.vigil.bench.rules;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The rules of the workload in Esper's language. */
final class EsperText {
    /** Statements in one compilation. */
    private static final int TOGETHER = 40;

    private static final String TIMED = "timed";

    private EsperText() {}

    /** Modules; the first has what others build on. */
    static List<String> of(List<Threshold> rules) {
        List<String> modules = new ArrayList<>();
        StringBuilder means = new StringBuilder();
        TreeSet<Integer> metrics = new TreeSet<>();
        rules.stream().filter(rule -> rule.kind() == Kind.MEAN).forEach(rule -> metrics.add(rule.metric()));
        for (int metric : metrics) {
            means.append("@public insert into Mean").append(metric);
            means.append(" select premise as p, avg(value) as v from Reading(metric=")
                    .append(metric);
            means.append(")#time(5 min) group by premise;\n");
        }
        if (!metrics.isEmpty()) {
            modules.add(means.toString());
        }
        for (int from = 0; from < rules.size(); from += TOGETHER) {
            StringBuilder text = new StringBuilder();
            rules.subList(from, Math.min(rules.size(), from + TOGETHER)).forEach(rule -> text.append(text(rule)));
            modules.add(text.toString());
        }
        return modules;
    }

    /** Whether it is the clock that makes the statement speak. */
    static boolean isTimed(Annotation[] annotations) {
        return Arrays.stream(annotations).anyMatch(one -> one.toString().contains(TIMED));
    }

    private static String text(Threshold rule) {
        int number = rule.number();
        String of = "Reading(metric=" + rule.metric();
        String name = "@name('rule" + number + "') ";
        String timed = "@Tag(name='by', value='" + TIMED + "') " + name;
        String high = "value > " + rule.over();
        return switch (rule.kind()) {
            case HOLD ->
                "create context High" + number + " initiated by distinct(a.premise) " + of + ", " + high
                        + ") as a terminated by " + of + ", premise = a.premise, value <= " + rule.over() + ");\n"
                        + timed
                        + "context High" + number
                        + " select context.a.premise as p from pattern [timer:interval(5 min)];\n";
            case MEAN -> name + "select p from Mean" + rule.metric() + "(v > " + rule.over() + ");\n";
            case COUNT ->
                name + "select premise as p from " + of + ", " + high
                        + ")#time(10 min) group by premise having count(*) = 3;\n";
            case THEN ->
                rise("First" + number, rule.metric(), rule.over()) + rise("Second" + number, rule.other(), rule.bound())
                        + name + "select b.p as p from pattern [every a=First" + number + " -> b=Second" + number
                        + "(p = a.p) where timer:within(5 min)];\n";
            case SILENCE ->
                timed + "select a.premise as p from pattern [every a=" + of + ") -> (timer:interval(10 min) and not "
                        + of + ", premise = a.premise))];\n";
            case HIGH_LOW ->
                name + "select a.premise as p from " + of + ")#unique(premise) as a, Reading(metric=" + rule.other()
                        + ")#unique(premise) as b where a.premise = b.premise and a.value > " + rule.over()
                        + " and b.value < " + rule.bound() + ";\n";
        };
    }

    private static String rise(String name, int metric, double over) {
        return "insert into " + name + " select * from Reading(metric=" + metric
                + ") match_recognize (partition by premise measures H.premise as p pattern (L H)"
                + " define L as L.value <= " + over + ", H as H.value > " + over + ");\n";
    }
}
