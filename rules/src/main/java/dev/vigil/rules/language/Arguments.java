package dev.vigil.rules.language;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.vigil.domain.Bilingual;
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
            computed(index, "指标名", "the name of a metric");
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
            translation.complain(
                    args.get(index),
                    "'" + text + "'",
                    "一段时长，例如 '90s'、'10m'、'1h30m' 或 '2d'",
                    "a duration such as '90s', '10m', '1h30m' or '2d'");
            return 1;
        }
        if (millis.getAsLong() > LONGEST_WINDOW) {
            translation.complain(args.get(index), "'" + text + "'", "至多 '30d'", "at most '30d'");
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
        computed(index, "写明的数", "a plain number");
        return 0;
    }

    String text(int index) {
        CelExpr argument = args.get(index);
        if (argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
            return argument.constant().stringValue();
        }
        computed(index, "引号中的文字", "a text in quotes");
        return "1s";
    }

    String oneOf(int index, List<String> known) {
        String text = text(index);
        if (!known.contains(text)) {
            translation.complain(args.get(index), Bilingual.of("'" + text + "'"), Suggestion.oneOf(known, text));
        }
        return text;
    }

    private void computed(int index, String zh, String en) {
        translation.complain(
                args.get(index),
                new Bilingual("计算式", "something computed"),
                new Bilingual("第 " + (index + 1) + " 个参数为" + zh, en + " as argument " + (index + 1)));
    }
}
