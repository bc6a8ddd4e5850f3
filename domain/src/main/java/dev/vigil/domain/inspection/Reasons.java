package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
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

    static final Bilingual BEGUN = new Bilingual("检查已开始，不再并入预警", "begun, takes no more alerts,");
    static final Bilingual FINISHED = new Bilingual("检查已完成", "finished");
    static final Bilingual CALLED_OFF = new Bilingual("任务已取消", "called off");

    private Reasons() {}

    static Bilingual joined(Bilingual title) {
        return new Bilingual("并入预警：" + title.zh(), "joined by the alert: " + title.en());
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
        return new Bilingual("预警等级变为" + zh + ":" + title.zh(), "now " + now.code() + ": " + title.en());
    }

    static Bilingual byPerson(Bilingual what, String by, @Nullable String comment) {
        String words = comment == null || comment.isBlank() ? "" : ": " + comment;
        return new Bilingual(what.zh() + "(" + by + ")" + words, what.en() + " by " + by + words);
    }

    static Bilingual both(Bilingual first, Bilingual second) {
        return new Bilingual(first.zh() + ";" + second.zh(), first.en() + "; " + second.en());
    }
}
