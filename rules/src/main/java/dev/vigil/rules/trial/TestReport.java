package dev.vigil.rules.trial;

import dev.vigil.domain.Bilingual;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A line for each test, the difference below one that failed, and the sum at the end. */
final class TestReport {
    private static final Bilingual OK = new Bilingual("通过  ", "ok    ");
    private static final Bilingual FAILED = new Bilingual("未通过", "FAILED");

    private final PrintWriter out;
    private final Locale reader;

    TestReport(PrintWriter out, Locale reader) {
        this.out = out;
        this.reader = reader;
    }

    void of(RuleTests.Outcome outcome) {
        String how = (outcome.passed() ? OK : FAILED).in(reader);
        out.printf("%s %-40s %s%n", how, outcome.test().rule(), outcome.test().name());
        if (!outcome.passed()) {
            out.println("       " + outcome.test().place());
            out.println("       " + new Bilingual("- 应有  + 实有", "- expected  + came").in(reader));
            differences(outcome.expected(), outcome.actual());
        }
    }

    private void differences(List<Bilingual> expected, List<Bilingual> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i).in(reader) : "";
            String came = i < actual.size() ? actual.get(i).in(reader) : "";
            if (wanted.equals(came)) {
                out.println("         " + wanted);
                continue;
            }
            if (!wanted.isEmpty()) {
                out.println("       - " + wanted);
            }
            if (!came.isEmpty()) {
                out.println("       + " + came);
            }
        }
    }

    void sum(int passed, int failed, Collection<String> untested) {
        int without = untested.size();
        out.println(new Bilingual(
                        "通过 " + passed + " 项，未通过 " + failed + " 项，" + without + " 条规则没有测试",
                        passed + " passed, " + failed + " failed, " + without + (without == 1 ? " rule" : " rules")
                                + " without a test")
                .in(reader));
        untested.forEach(rule -> out.println(new Bilingual("  没有测试：", "  no test: ").in(reader) + rule));
        out.flush();
    }
}
