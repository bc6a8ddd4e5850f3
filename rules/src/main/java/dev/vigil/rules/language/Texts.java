package dev.vigil.rules.language;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.PremiseField;
import dev.vigil.rules.expression.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions on texts: {@code ==}, {@code in}, {@code startsWith}. One side is always written out. */
final class Texts {
    private final Translation translation;

    Texts(Translation translation) {
        this.translation = translation;
    }

    Expression equality(CelExpr expression) {
        CelExpr left = expression.call().args().get(0);
        CelExpr right = expression.call().args().get(1);
        Optional<String> written = literal(right);
        if (written.isPresent()) {
            return test(expression, left, List.of(written.get()), false);
        }
        return literal(left)
                .map(text -> test(expression, right, List.of(text), false))
                .orElseGet(() -> translation.complain(
                        expression,
                        new Bilingual("两个名称", "two names"),
                        new Bilingual("一侧为引号中的文字", "a text in quotes on one side")));
    }

    /** {@code premise.grade in ['C', 'D']}, {@code 'school' in premise.tags}, {@code premise.industry.startsWith('C26')}. */
    Expression membership(CelExpr expression) {
        CelExpr.CelCall call = expression.call();
        if (call.function().equals("startsWith")) {
            CelExpr whole = call.target().orElseThrow();
            return literal(call.args().get(0))
                    .map(prefix -> test(expression, whole, List.of(prefix), true))
                    .orElseGet(() -> translation.complain(
                            expression, new Bilingual("名称", "a name"), new Bilingual("引号中的文字", "a text in quotes")));
        }
        CelExpr one = call.args().get(0);
        CelExpr many = call.args().get(1);
        Optional<String> written = literal(one);
        if (written.isPresent() && Translation.premiseField(many).isPresent()) {
            return test(expression, many, List.of(written.get()), false);
        }
        if (many.getKind() != CelExpr.ExprKind.Kind.LIST) {
            return translation.complain(
                    expression, "'in'", "一列文字，例如 ['C', 'D']", "a list of texts, such as ['C', 'D']");
        }
        List<String> texts = new ArrayList<>();
        many.list().elements().forEach(element -> literal(element).ifPresent(texts::add));
        if (texts.size() != many.list().elements().size()) {
            return translation.complain(expression, "'in'", "一列引号中的文字", "a list of texts in quotes");
        }
        return test(expression, one, texts, false);
    }

    private Expression test(CelExpr at, CelExpr subject, List<String> texts, boolean prefix) {
        Optional<PremiseField> field = Translation.premiseField(subject);
        if (field.isPresent()) {
            return new Term.PremiseIs(field.get(), prefix, texts);
        }
        Optional<String> name = Translation.nameOf(subject);
        Metric metric = name.map(translation::metricOf).orElse(null);
        if (metric != null && metric.kind() == Metric.Kind.TEXT && !prefix) {
            return new Term.Reads(Translation.selectorOf(name.orElseThrow(), metric), texts);
        }
        return translation.complain(at, "", "对象的文字字段，或文字类指标", "a text of the premise or a metric of the kind text");
    }

    private static Optional<String> literal(CelExpr expression) {
        if (expression.getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || expression.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return Optional.empty();
        }
        return Optional.of(expression.constant().stringValue());
    }
}
