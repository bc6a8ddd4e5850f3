package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences with which the planner gives its reasons. */
final class Reasons {
    static final Bilingual NONE = Bilingual.of("");

    static final Bilingual OPENED = new Bilingual("预警触发，生成检查任务", "an alert started this task");
    static final Bilingual CANCELLED =
            new Bilingual("所有预警均已撤回，任务取消", "every alert was withdrawn; the task is cancelled");
    static final Bilingual ELSEWHERE =
            new Bilingual("更早的预警已到达，任务并入该预警的任务", "an earlier alert came in; its task takes this one over");
    static final Bilingual DISPROVED = new Bilingual("后到数据推翻了该预警", "later data disproved the alert");
    static final Bilingual RULE_GONE = new Bilingual("预警规则已删除", "the alert's rule was deleted");
    static final Bilingual DISMISSED = new Bilingual("值班人员判定为误报", "the watch found the alert to be false");

    static final Bilingual TOLERATED = new Bilingual("值班人员判定可容许", "the watch tolerates it");
    static final Bilingual SETTLED = new Bilingual("值班人员已处置", "the watch has settled it");
    static final Bilingual MERGED = new Bilingual("已并入另一任务", "merged into another task");
    static final Bilingual REOPENED = new Bilingual("预警再次发生，任务重新打开", "the alert came again, the task is open again");
    static final Bilingual COMMITTED =
            new Bilingual("抽取承诺已公布，等待公开随机值", "the draw is laid open and waits for the public value");
    static final Bilingual DRAWN = new Bilingual("执法人员已随机抽取", "officers are drawn");
    static final Bilingual DRAWN_FOR_NOBODY = new Bilingual(
            "已公开的抽取照样完成并可复核，结果不派人", "the draw that was laid open is carried out for the record; nobody is sent by it");
    static final Bilingual SECRET_LOST =
            new Bilingual("已公开抽取的秘密数已遗失", "the secret of the draw that was laid open is lost");
    static final Bilingual REDRAWN = new Bilingual("重新抽取", "drawn again,");
    static final Bilingual DESIGNATED = new Bilingual("无法抽取，指定执法人员", "no draw was possible, officers named");
    static final Bilingual GO_ON_SITE = new Bilingual("远程核查结论：转现场检查", "the remote check concludes: go on site,");
    static final Bilingual REFUSED_CAP =
            new Bilingual("不得开始：已达频次上限且未经批准", "may not begin: a cap is reached and nobody approved");
    static final Bilingual REFUSED_OFFICERS =
            new Bilingual("不得开始：不足两名持有效证件的执法人员", "may not begin: fewer than two officers with valid certificates");
    static final Bilingual REFUSED_DRAWING =
            new Bilingual("尚不得开始：正在抽取执法人员", "may not begin yet: officers are being drawn,");
    static final Bilingual REFUSED_BEGUN =
            new Bilingual("不得合并或拆分：任务已开始或仅有一项", "may not be merged or parted: begun, or of one part only");
    static final Bilingual REFUSED_PENDING =
            new Bilingual("不得重抽：本次抽取尚未完成", "may not be drawn again: this draw is not over");
    static final Bilingual REFUSED_DESIGNATION =
            new Bilingual("不得指定：抽取可行，或所指定人员不符合条件", "may not be named: a draw is possible, or those named may not go");
    static final Bilingual BEGUN = new Bilingual("检查已开始，不再并入预警", "begun, takes no more alerts,");
    static final Bilingual FINISHED = new Bilingual("检查已完成", "finished");
    static final Bilingual CALLED_OFF = new Bilingual("任务已取消", "called off");

    private Reasons() {}

    /** @param others that joined with it */
    static Bilingual joined(Bilingual title, long others) {
        return new Bilingual(
                "并入预警：" + title.zh() + (others == 0 ? "" : "，另有" + others + "条"),
                "joined by the alert: " + title.en() + (others == 0 ? "" : ", and by " + others + " more"));
    }

    static Bilingual left(Bilingual title) {
        return new Bilingual("移出预警：" + title.zh(), "without the alert: " + title.en());
    }

    static Bilingual severity(Bilingual title, Severity now) {
        String zh =
                switch (now) {
                    case BLUE -> "蓝色";
                    case YELLOW -> "黄色";
                    case ORANGE -> "橙色";
                    case RED -> "红色";
                };
        return new Bilingual("预警等级变为" + zh + "：" + title.zh(), "now " + now.code() + ": " + title.en());
    }

    static Bilingual byPerson(Bilingual what, String by, @Nullable String comment) {
        boolean silent = comment == null || comment.isBlank();
        return new Bilingual(
                what.zh() + "（" + by + "）" + (silent ? "" : "：" + comment),
                what.en() + " by " + by + (silent ? "" : ": " + comment));
    }

    static Bilingual noOfficers(List<String> uncovered, int people) {
        if (uncovered.isEmpty()) {
            return new Bilingual(
                    "可抽取的执法人员仅" + people + "名，不足两名；可请求跨区协助或指定人员",
                    "only " + people + " officers can be drawn, two are needed; ask another district or name them");
        }
        return new Bilingual(
                "以下领域无可抽取的执法人员：" + String.join("、", uncovered) + "；可请求跨区协助或指定人员",
                "nobody can be drawn for " + String.join(", ", uncovered) + "; ask another district or name officers");
    }

    static Bilingual concluded(String conclusion) {
        return switch (conclusion) {
            case "false-alarm" -> new Bilingual("远程核查结论：误报", "the remote check concludes: a false alarm,");
            case "corrected" -> new Bilingual("远程核查结论：已整改", "the remote check concludes: corrected,");
            case "order" -> new Bilingual("远程核查结论：责令改正", "the remote check concludes: ordered to rectify,");
            default -> new Bilingual("远程核查已结束", "the remote check has ended,");
        };
    }

    static Bilingual both(Bilingual first, Bilingual second) {
        return new Bilingual(first.zh() + "；" + second.zh(), first.en() + "; " + second.en());
    }
}
