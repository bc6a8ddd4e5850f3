package dev.vigil.domain.inspection.remote;

import dev.vigil.domain.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check from afar, with its record: technical review → message to the enterprise with a time to explain → look
 * by two officers → conclusion. Each step gives the next state or the reason why it is not its turn.
 *
 * @param explainBy until when the enterprise may explain, epoch ms; 0 before it was asked
 * @param explanation what it said; null while it said nothing
 * @param officers certificate numbers of those who looked
 * @param recordHash SHA-256 of the screens and data that they saw; null before the look
 */
public record RemoteCheck(
        String task,
        @Nullable TechnicalReview review,
        long explainBy,
        @Nullable String explanation,
        List<String> officers,
        @Nullable String recordHash,
        @Nullable Conclusion conclusion) {
    /** Either a next state or a refusal. */
    public record Step(RemoteCheck check, @Nullable Bilingual refusal) {
        public boolean taken() {
            return refusal == null;
        }
    }

    public RemoteCheck {
        officers = officers == null ? List.of() : List.copyOf(officers);
    }

    public static RemoteCheck of(String task) {
        return new RemoteCheck(task, null, 0, null, List.of(), null, null);
    }

    public Step reviewed(TechnicalReview result) {
        return review != null
                ? refused("技术审核已完成", "the technical review has been made")
                : taken(new RemoteCheck(task, result, 0, null, officers, null, null));
    }

    /** @param until until when the enterprise may explain, epoch ms */
    public Step asked(long until) {
        if (review == null) {
            return refused("须先进行技术审核", "the technical review comes first");
        }
        if (!review.usable()) {
            return refused("数据未通过技术审核，不得据此要求说明", "the data did not pass the review; nobody is asked because of them");
        }
        return taken(new RemoteCheck(task, review, until, null, officers, null, null));
    }

    public Step explained(String words) {
        return explainBy == 0
                ? refused("尚未通知企业", "the enterprise has not been asked")
                : taken(new RemoteCheck(task, review, explainBy, words, officers, recordHash, conclusion));
    }

    public Step looked(List<String> who, String hash, long at) {
        if (explainBy == 0) {
            return refused("尚未通知企业", "the enterprise has not been asked");
        }
        if (explanation == null && at < explainBy) {
            return refused("企业说明期限未满", "the enterprise still has time to explain");
        }
        if (who.stream().distinct().count() < 2) {
            return refused("须由两名执法人员共同查看", "two officers must look");
        }
        return taken(new RemoteCheck(task, review, explainBy, explanation, who, hash, null));
    }

    public Step concluded(Conclusion result) {
        if (conclusion != null) {
            return refused("已有结论", "it is concluded already");
        }
        boolean falseByReview = review != null && !review.usable() && result == Conclusion.FALSE_ALARM;
        boolean goAtOnce = review != null && result == Conclusion.ON_SITE;
        if (recordHash == null && !falseByReview && !goAtOnce) {
            return refused("须先由两名执法人员远程查看并留存记录", "two officers must look and keep a record first");
        }
        return taken(new RemoteCheck(task, review, explainBy, explanation, officers, recordHash, result));
    }

    private static Step taken(RemoteCheck next) {
        return new Step(next, null);
    }

    private Step refused(String zh, String en) {
        return new Step(this, new Bilingual(zh, en));
    }
}
