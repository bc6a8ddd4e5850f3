package dev.vigil.rules.language;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.config.Durations;
import dev.vigil.domain.config.Suggestion;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Selector;
import java.util.List;
import java.util.OptionalLong;

/** The arguments of a call, each read as what it has to be. */
final class Arguments {
    static final long LONGEST_WINDOW = 30L * 86_400_000;

    private final Translation translation;
    private final CelExpr call;
    private final List<CelExpr> args;

    Arguments(Translation translation, CelExpr call) {
        this.translation = translation;
        this.call = call;
        this.args = call.call().args();
    }

    int count() {
        return args.size();
    }

    CelExpr at(int index) {
        return args.get(index);
    }

    boolean ofArea() {
        return call.call().target().isPresent();
    }

    boolean isMetric(int index) {
        return Translation.nameOf(args.get(index)).map(translation::metricOf).orElse(null) != null;
    }

    /** The metric that an argument names; a complaint and any metric otherwise. */
    Selector selector(int index) {
        String name = Translation.nameOf(args.get(index)).orElse("");
        Metric metric = translation.metricOf(name);
        if (metric == null) {
            translation.complain(
                    args.get(index), "something computed", "the name of a metric as argument " + (index + 1));
            return Selector.own("");
        }
        return ofArea() ? new Selector(Selector.AREA, metric.id()) : Translation.selectorOf(name, metric);
    }

    Metric metric(int index) {
        return Translation.nameOf(args.get(index)).map(translation::metricOf).orElseThrow();
    }

    long duration(int index) {
        String text = text(index);
        OptionalLong millis = Durations.parse(text);
        if (millis.isEmpty() || millis.getAsLong() == 0) {
            translation.complain(args.get(index), "'" + text + "'", "a duration such as '90s', '10m', '1h30m' or '2d'");
            return 1;
        }
        if (millis.getAsLong() > LONGEST_WINDOW) {
            translation.complain(args.get(index), "'" + text + "'", "at most '30d'");
        }
        return millis.getAsLong();
    }

    Expression durationLiteral() {
        return new Expression.Constant(duration(0));
    }

    double number(int index) {
        if (translation.of(args.get(index)) instanceof Expression.Constant number) {
            return number.value();
        }
        translation.complain(args.get(index), "something computed", "a plain number as argument " + (index + 1));
        return 0;
    }

    String text(int index) {
        CelExpr argument = args.get(index);
        if (argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
            return argument.constant().stringValue();
        }
        translation.complain(argument, "something computed", "a text in quotes as argument " + (index + 1));
        return "1s";
    }

    String oneOf(int index, List<String> known) {
        String text = text(index);
        if (!known.contains(text)) {
            String expected = "one of " + String.join(", ", known) + Suggestion.meant(text, known);
            translation.complain(args.get(index), "'" + text + "'", expected);
        }
        return text;
    }
}
