package dev.vigil.rules.judge;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Durations;
import dev.vigil.rules.code.Figure;
import dev.vigil.rules.code.Program;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Term;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one sentence that says why: what was measured where, what it was compared with, and by how much it is over. */
final class Wording {
    private static final long SECOND = 1000;
    private static final Bilingual RULE_GONE =
            new Bilingual("；规则已删除或不再适用", "; the rule was removed or is no longer for this place");

    private final Words words;

    Wording(Metrics metrics) {
        words = new Words(metrics);
    }

    Words words() {
        return words;
    }

    /**
     * @param days exceedance days of the last 30
     * @param before the revision before; null where there is none to compare with
     */
    Bilingual reason(Frame frame, Moment moment, AlertChange change, int days, long lateBy, @Nullable Alert before) {
        Bilingual place = place(frame);
        Bilingual what = what(frame.program(), moment);
        Bilingual then = then(moment, change, lateBy);
        Bilingual changed = changed(frame, moment, change, before);
        String zh = place.zh() + "：" + what.zh() + "，近30日累计 " + days + " 日" + then.zh() + changed.zh() + "。";
        String en =
                place.en() + ": " + what.en() + "; day " + days + " of the last 30" + then.en() + changed.en() + ".";
        return new Bilingual(zh, en);
    }

    /** What was said, and that people have not acted, or have closed it, or that its rule is gone. */
    static Bilingual also(Bilingual reason, AlertChange change) {
        Bilingual more =
                switch (change) {
                    case ESCALATED -> new Bilingual("；逾期未处理，升级", "; not dealt with in time");
                    case RULE_REMOVED -> RULE_GONE;
                    default -> new Bilingual("；已人工关闭", "; closed by a person");
                };
        return reason.zh().contains(more.zh())
                ? reason
                : new Bilingual(
                        reason.zh().replaceFirst("。$", "") + more.zh() + "。",
                        reason.en().replaceFirst("\\.$", "") + more.en() + ".");
    }

    private static Bilingual changed(Frame frame, Moment moment, AlertChange change, @Nullable Alert before) {
        boolean asked =
                change == AlertChange.SEVERITY || change == AlertChange.AMENDED || change == AlertChange.REOPENED;
        if (before == null || !asked) {
            return Bilingual.of("");
        }
        Bilingual changes =
                Changes.between(before, moment, ZoneId.of(frame.premise().zone()));
        return changes.zh().isEmpty() ? Bilingual.of("") : new Bilingual("：" + changes.zh(), ": " + changes.en());
    }

    private static Bilingual place(Frame frame) {
        Bilingual name = frame.premise().name();
        if (frame.device() == null) {
            return name;
        }
        String device = " " + frame.device().id();
        return new Bilingual(name.zh() + device, name.en() + device);
    }

    private Bilingual what(Program program, Moment moment) {
        if (moment.figure() < 0 || moment.figure() >= program.figures().size()) {
            return without(program.rule().judgement().when());
        }
        Figure figure = program.figures().get(moment.figure());
        Bilingual measured = words.of(figure.measured());
        String unit = words.unit(figure.measured());
        String after = unit == null ? "" : " " + unit;
        String value = Words.number(moment.value()) + after;
        String limit = figure.relation().sign() + " " + Words.number(moment.limit()) + after;
        Bilingual over = over(figure, moment);
        return new Bilingual(
                measured.zh() + " " + value + "（" + limit + over.zh() + "）",
                measured.en() + " " + value + " (" + limit + over.en() + ")");
    }

    /** 超标倍数: how many times the limit the value lies above it. */
    private static Bilingual over(Figure figure, Moment moment) {
        if (!figure.relation().upwards() || !(moment.limit() > 0) || Double.isNaN(moment.value())) {
            return Bilingual.of("");
        }
        String times = Words.number(Math.max(0, moment.value() / moment.limit() - 1));
        return new Bilingual("，超标 " + times + " 倍", ", over by " + times + " times the limit");
    }

    private Bilingual without(Expression when) {
        List<Term> terms = new ArrayList<>();
        Parts.walk(when, part -> {
            if (part instanceof Term.Silent || part instanceof Term.Happening) {
                terms.add((Term) part);
            }
        });
        return terms.isEmpty() ? new Bilingual("条件成立", "the condition holds") : words.of(terms.get(0));
    }

    private static Bilingual then(Moment moment, AlertChange change, long lateBy) {
        Bilingual data = data(lateBy);
        return switch (change) {
            case OPENED, SEVERITY, REOPENED -> Bilingual.of("");
            case CLEARED -> ending(moment);
            case AMENDED -> new Bilingual("；" + data.zh() + "作了更正", "; corrected by " + data.en());
            case WITHDRAWN -> new Bilingual("；被" + data.zh() + "推翻", "; disproved by " + data.en());
            case BACKFILLED -> new Bilingual("；由" + data.zh() + "补发", "; shown by " + data.en());
            case RULE_REMOVED -> RULE_GONE;
            // people's doings are added to what was said: also(…)
            case ESCALATED -> Bilingual.of("");
            case CLOSED ->
                moment.ending() == Ending.RULE_CHANGED
                        ? new Bilingual("；规则条件已修改", "; the rule's condition was changed")
                        : new Bilingual("；已人工关闭，规则重新开始", "; closed by a person, the rule starts anew");
        };
    }

    /** Of several devices that send at one instant the last comes after the first, and is not late. */
    private static Bilingual data(long lateBy) {
        if (lateBy < SECOND) {
            return new Bilingual("后到的数据", "data that came afterwards");
        }
        Bilingual late = Durations.words(lateBy / SECOND * SECOND);
        return new Bilingual("迟到 " + late.zh() + " 的数据", "data that came " + late.en() + " late");
    }

    private static Bilingual ending(Moment moment) {
        return moment.ending() == Ending.HOURS_OVER
                ? new Bilingual("；规则时段结束，已解除", "; over, as the hours of the rule ended")
                : new Bilingual("；已恢复", "; over");
    }
}
