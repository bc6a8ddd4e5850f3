package dev.vigil.rules.judge;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Durations;
import dev.vigil.domain.rollup.Resolution;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Sign;
import dev.vigil.rules.expression.Statistic;
import dev.vigil.rules.expression.Term;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Names what a condition measures, in Chinese and English. */
final class Words {
    private final Metrics metrics;

    Words(Metrics metrics) {
        this.metrics = metrics;
    }

    Bilingual of(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            Bilingual left = of(arithmetic.left());
            Bilingual right = of(arithmetic.right());
            String sign = " " + sign(arithmetic.sign()) + " ";
            return new Bilingual(left.zh() + sign + right.zh(), left.en() + sign + right.en());
        }
        if (expression instanceof Expression.Constant constant) {
            return Bilingual.of(number(constant.value()));
        }
        if (expression instanceof Term term) {
            return ofTerm(term);
        }
        return new Bilingual("计算值", "the computed value");
    }

    private static String sign(Sign sign) {
        return switch (sign) {
            case PLUS -> "+";
            case MINUS -> "−";
            case TIMES -> "×";
            case BY -> "÷";
        };
    }

    private Bilingual ofTerm(Term term) {
        if (term instanceof Term.Latest latest) {
            return of(latest.selector());
        }
        if (term instanceof Term.Window window) {
            return ofWindow(window);
        }
        if (term instanceof Term.LimitOf) {
            return new Bilingual("限值", "the limit");
        }
        if (term instanceof Term.Age age) {
            Bilingual name = of(age.selector());
            return new Bilingual(name.zh() + "数据龄期", "the age of " + name.en());
        }
        if (term instanceof Term.Mean mean) {
            Bilingual name = of(mean.selector());
            return mean.resolution() == Resolution.DAY
                    ? new Bilingual(name.zh() + "有效日均值", "the valid daily mean of " + name.en())
                    : new Bilingual(name.zh() + "有效小时均值", "the valid hourly mean of " + name.en());
        }
        if (term instanceof Term.Anomaly anomaly) {
            Bilingual name = of(anomaly.selector());
            return new Bilingual(name.zh() + "的异常程度", "how unusual " + name.en() + " is");
        }
        if (term instanceof Term.Silent silent) {
            Bilingual name = of(silent.selector());
            Bilingual span = Durations.words(silent.span());
            return new Bilingual(name.zh() + "已 " + span.zh() + " 没有数据", "no " + name.en() + " for " + span.en());
        }
        if (term instanceof Term.Happening happening) {
            Bilingual name = of(happening.selector());
            return new Bilingual("发现" + name.zh(), name.en() + " detected");
        }
        if (term instanceof Term.Alerts alerts) {
            Bilingual span = Durations.words(alerts.span());
            return new Bilingual(
                    (alerts.area() ? "本区域 " : "") + span.zh() + "内规则 " + alerts.rule() + " 的警报数",
                    "the number of alerts of " + alerts.rule() + (alerts.area() ? " in the area" : "") + " within "
                            + span.en());
        }
        return new Bilingual("条件成立", "the condition holds");
    }

    private Bilingual ofWindow(Term.Window window) {
        Bilingual name = of(window.selector());
        Bilingual span =
                Durations.words(window.statistic() == Statistic.EWMA ? (long) window.parameter() : window.span());
        Bilingual statistic = statistic(window.statistic());
        return new Bilingual(
                name.zh() + " " + span.zh() + statistic.zh(), span.en() + " " + statistic.en() + " of " + name.en());
    }

    private static Bilingual statistic(Statistic statistic) {
        return switch (statistic) {
            case AVG -> new Bilingual("均值", "mean");
            case MIN -> new Bilingual("最小值", "minimum");
            case MAX -> new Bilingual("最大值", "maximum");
            case SUM -> new Bilingual("合计", "sum");
            case COUNT -> new Bilingual("次数", "count");
            case STDDEV -> new Bilingual("标准差", "standard deviation");
            case DELTA -> new Bilingual("变化量", "change");
            case RATE -> new Bilingual("每秒变化率", "change per second");
            case QUANTILE -> new Bilingual("分位数", "quantile");
            case SLOPE -> new Bilingual("每小时趋势", "slope per hour");
            case DISTINCT -> new Bilingual("不同值个数", "number of different values");
            case FIRST -> new Bilingual("首值", "first value");
            case EWMA -> new Bilingual("指数加权均值", "exponential mean");
            case SHARE_VALID -> new Bilingual("有效率", "valid share");
            case CONSTANT -> new Bilingual("恒值", "standstill");
            case AT_DETECTION -> new Bilingual("检出限附近", "stay at the limit of detection");
        };
    }

    private Bilingual of(Selector selector) {
        Bilingual name = metrics.find(selector.metric()).map(Metric::name).orElse(Bilingual.of(selector.metric()));
        if (selector.isArea()) {
            return new Bilingual("区域" + name.zh(), "the area's " + name.en());
        }
        if (selector.role() == null) {
            return name;
        }
        Bilingual role = metrics.role(selector.role());
        return new Bilingual(role.zh() + name.zh(), role.en() + " " + name.en());
    }

    /** The unit of a figure; null when it has none of its own. */
    @Nullable
    String unit(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            boolean keeps = arithmetic.sign() == Sign.PLUS || arithmetic.sign() == Sign.MINUS;
            return keeps ? unit(arithmetic.left()) : null;
        }
        if (expression instanceof Term.Latest latest) {
            return unit(latest.selector());
        }
        if (expression instanceof Term.Mean mean) {
            return unit(mean.selector());
        }
        if (expression instanceof Term.Window window) {
            return switch (window.statistic()) {
                case AVG, MIN, MAX, SUM, STDDEV, DELTA, QUANTILE, FIRST, EWMA -> unit(window.selector());
                case COUNT, RATE, SLOPE, DISTINCT, SHARE_VALID, CONSTANT, AT_DETECTION -> null;
            };
        }
        return null;
    }

    private @Nullable String unit(Selector selector) {
        return metrics.find(selector.metric())
                .map(Metric::unit)
                .filter(unit -> !unit.isEmpty())
                .orElse(null);
    }

    /** Four significant digits, without an exponent. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "?";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_UP));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
