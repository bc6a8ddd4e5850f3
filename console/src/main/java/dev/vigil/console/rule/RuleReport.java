package dev.vigil.console.rule;

import dev.vigil.console.status.PartReport;
import dev.vigil.domain.Bilingual;
import dev.vigil.rules.RefusedRule;
import dev.vigil.rules.RuleBook;
import java.util.stream.Collectors;

/** What the status says of the rules: whoever watches must know what is not being judged. */
public final class RuleReport {
    private RuleReport() {}

    public static PartReport of(RuleBook book) {
        int judged = book.rules().size();
        int refused = book.refused().size();
        if (refused == 0) {
            return new PartReport(true, new Bilingual(judged + " 条规则", judged + (judged == 1 ? " rule" : " rules")));
        }
        String names = book.refused().stream().map(RefusedRule::id).collect(Collectors.joining(", "));
        return new PartReport(
                false,
                new Bilingual(
                        refused + " 条规则升级后未被接受，没有据此判定：" + names.replace(", ", "、") + "。请在“预警规则”中修改后发布。",
                        refused + " refused since the upgrade and not judged: " + names
                                + ". Mend them under Warning rules and publish them."));
    }
}
