package dev.vigil.rules.code;

import dev.vigil.rules.Judgement;
import dev.vigil.rules.Rule;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Term;
import org.jspecify.annotations.Nullable;

/** What stays of a rule's conditions when the numbers in them are left out. */
final class Shape {
    private Shape() {}

    static String of(Rule rule) {
        Judgement judgement = rule.judgement();
        StringBuilder out = new StringBuilder(rule.per().name());
        out.append(judgement.quality().stream().sorted().toList());
        add(out.append(" when "), judgement.when());
        add(out.append(" clear "), judgement.clear());
        return out.toString();
    }

    private static void add(StringBuilder out, @Nullable Expression expression) {
        if (expression == null) {
            out.append('-');
        } else if (expression instanceof Expression.Constant) {
            out.append('#');
        } else if (expression instanceof Term.LimitOf limit) {
            out.append("limit(")
                    .append(limit.metric())
                    .append(limit.averaging())
                    .append(')');
        } else if (expression instanceof Term term && Parts.of(term).isEmpty()) {
            out.append(term);
        } else {
            out.append(expression.getClass().getSimpleName());
            if (expression instanceof Expression.Comparison comparison) {
                out.append(comparison.relation());
            } else if (expression instanceof Expression.Arithmetic arithmetic) {
                out.append(arithmetic.sign());
            } else if (expression instanceof Term.Window window) {
                out.append(window.selector()).append(window.span());
                if (window.test() != null) {
                    out.append(window.test().relation());
                }
            }
            out.append('(');
            Parts.of(expression).forEach(part -> {
                add(out, part);
                out.append(',');
            });
            out.append(')');
        }
    }
}
