package dev.vigil.rules.language;

import dev.cel.common.ast.CelExpr;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.rollup.Resolution;
import dev.vigil.rules.anomaly.Detector;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.SampleTest;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Statistic;
import dev.vigil.rules.expression.Term;

/** One call of a function of rules. */
final class FunctionCall {
    private final Translation translation;
    private final Function function;
    private final Arguments args;

    FunctionCall(Translation translation, CelExpr call, Function function) {
        this.translation = translation;
        this.function = function;
        this.args = new Arguments(translation, call);
    }

    Expression translate() {
        return switch (function) {
            case AVG, MIN, MAX, SUM, STDDEV, DELTA, RATE, SLOPE, DISTINCT, FIRST, SHARE_VALID ->
                window(Statistic.valueOf(function.name()), 0);
            case EWMA -> ewma();
            case QUANTILE -> window(Statistic.QUANTILE, share(2));
            case COUNT -> count();
            case CONSTANT -> is(window(Statistic.CONSTANT, args.count() > 2 ? share(2) : 0));
            case AT_LIMIT_OF_DETECTION -> is(window(Statistic.AT_DETECTION, detection()));
            case SILENT -> new Term.Silent(args.selector(0), args.duration(1));
            case AGE -> new Term.Age(args.selector(0));
            case LIMIT ->
                new Term.LimitOf(
                        args.selector(0).metric(),
                        args.oneOf(1, Limit.AVERAGINGS),
                        args.count() > 2 ? args.number(2) : Double.NaN);
            case SINCE -> new Term.Since(translation.of(args.at(0)));
            case THEN -> new Term.Then(translation.of(args.at(0)), translation.of(args.at(1)), args.duration(2));
            case NOT_THEN -> new Term.NotThen(translation.of(args.at(0)), translation.of(args.at(1)), args.duration(2));
            case SAME_SERIES -> new Term.SameSeries(args.selector(0), args.selector(1), args.duration(2));
            case ANOMALY -> new Term.Anomaly(args.selector(0), args.count() > 1 ? args.duration(1) : Detector.WEEK);
            case HOUR_MEAN -> new Term.Mean(args.selector(0), Resolution.HOUR);
            case DAY_MEAN -> new Term.Mean(args.selector(0), Resolution.DAY);
            case ALERTS -> new Term.Alerts(args.text(0), placeIsArea(), args.duration(2));
            case ABS -> abs(translation.of(args.at(0)));
            case LEAST -> choose(Relation.LESS);
            case GREATEST -> choose(Relation.MORE);
        };
    }

    private Expression window(Statistic statistic, double parameter) {
        return new Term.Window(statistic, args.selector(0), args.duration(1), parameter, null);
    }

    /** Eight half-lives hold all but 0.4 % of the weight; beyond them nothing is kept. */
    private Expression ewma() {
        long halfLife = args.duration(1);
        if (8 * halfLife > Arguments.LONGEST_WINDOW) {
            translation.complain(
                    args.at(1),
                    "'" + args.text(1) + "'",
                    "至多 '3d18h'：要保留其八倍时长的数据",
                    "at most '3d18h': eight times as long is kept");
        }
        return new Term.Window(Statistic.EWMA, args.selector(0), 8 * halfLife, halfLife, null);
    }

    private static Expression is(Expression number) {
        return new Expression.Comparison(Relation.AT_LEAST, number, new Expression.Constant(1));
    }

    private double share(int index) {
        double share = args.number(index);
        if (share < 0 || share > 1) {
            translation.complain(args.at(index), Double.toString(share), "0 到 1 的比例", "a share from 0 to 1");
        }
        return share;
    }

    private double detection() {
        if (!args.isMetric(0)) {
            return 0;
        }
        Metric metric = args.metric(0);
        if (Double.isNaN(metric.detection())) {
            translation.complain(args.at(0), "'" + metric.id() + "'", "有检出限的指标", "a metric with a limit of detection");
        }
        return metric.detection();
    }

    private Expression count() {
        if (args.isMetric(0)) {
            return window(Statistic.COUNT, 0);
        }
        if (translation.of(args.at(0)) instanceof Expression.Comparison comparison) {
            if (comparison.left() instanceof Term.Latest latest && isBound(comparison.right())) {
                return counted(latest.selector(), comparison.relation(), comparison.right());
            }
            if (comparison.right() instanceof Term.Latest latest && isBound(comparison.left())) {
                return counted(latest.selector(), comparison.relation().mirrored(), comparison.left());
            }
        }
        return translation.complain(
                args.at(0),
                new Bilingual("不止一次比较的条件", "a condition that is more than one comparison"),
                new Bilingual("事件，或指标与数的比较", "an event, or a metric compared with a number"));
    }

    private Expression counted(Selector selector, Relation relation, Expression bound) {
        Selector where = args.ofArea() ? new Selector(Selector.AREA, selector.metric()) : selector;
        return new Term.Window(Statistic.COUNT, where, args.duration(1), 0, new SampleTest(relation, bound));
    }

    private static boolean isBound(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return isBound(arithmetic.left()) && isBound(arithmetic.right());
        }
        return expression instanceof Expression.Constant || expression instanceof Term.LimitOf;
    }

    private boolean placeIsArea() {
        String place = Translation.nameOf(args.at(1)).orElse("");
        if (!place.equals("area") && !place.equals("premise")) {
            translation.complain(args.at(1), "'" + place + "'", "area 或 premise", "area or premise");
        }
        return place.equals("area");
    }

    private static Expression abs(Expression of) {
        return new Expression.Choice(
                new Expression.Comparison(Relation.LESS, of, new Expression.Constant(0)),
                new Expression.Negative(of),
                of);
    }

    private Expression choose(Relation relation) {
        Expression left = translation.of(args.at(0));
        Expression right = translation.of(args.at(1));
        return new Expression.Choice(new Expression.Comparison(relation, left, right), left, right);
    }
}
