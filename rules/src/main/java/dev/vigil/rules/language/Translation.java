package dev.vigil.rules.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.rules.expression.CalendarField;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.PremiseField;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Sign;
import dev.vigil.rules.expression.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns CEL's checked tree into an {@link Expression}. What CEL allows and rules do not is complained of here. */
final class Translation {
    /** Stands where something was complained of, so that the rest is still looked at. */
    static final Expression NOTHING = new Expression.Truth(false);

    private final CelAbstractSyntaxTree tree;
    private final Metrics metrics;
    private final Map<String, Metric> roles;
    private final Map<String, Double> parameters;
    private final Consumer<Complaint> complaints;

    Translation(
            CelAbstractSyntaxTree tree,
            Metrics metrics,
            Map<String, Metric> roles,
            Map<String, Double> parameters,
            Consumer<Complaint> complaints) {
        this.tree = tree;
        this.metrics = metrics;
        this.roles = roles;
        this.parameters = parameters;
        this.complaints = complaints;
    }

    Expression condition() {
        return of(tree.getExpr());
    }

    Expression of(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression);
            case IDENT -> named(expression, expression.ident().name());
            case SELECT ->
                named(
                        expression,
                        expression.select().operand().ident().name() + "."
                                + expression.select().field());
            case CALL -> call(expression);
            default -> complain(expression, "", "此处为一个值", "a value here");
        };
    }

    private Expression constant(CelExpr expression) {
        CelConstant constant = expression.constant();
        return switch (constant.getKind()) {
            case DOUBLE_VALUE -> new Expression.Constant(constant.doubleValue());
            case BOOLEAN_VALUE -> new Expression.Truth(constant.booleanValue());
            default ->
                complain(
                        expression,
                        new Bilingual("规则不认识的值", "a value of a kind that rules do not know"),
                        new Bilingual("数，或 true、false", "a number, or true or false"));
        };
    }

    private Expression named(CelExpr expression, String name) {
        if (name.equals("premise.key_supervision")) {
            return new Term.KeySupervision();
        }
        if (name.startsWith(Vocabulary.PARAMETER)) {
            double value = parameters.getOrDefault(name.substring(Vocabulary.PARAMETER.length()), Double.NaN);
            return new Expression.Constant(value);
        }
        if (name.startsWith("calendar.")) {
            String field = name.substring(name.indexOf('.') + 1);
            return new Term.Calendar(CalendarField.valueOf(field.toUpperCase(Locale.ROOT)));
        }
        Metric metric = metricOf(name);
        if (metric == null) {
            return complain(
                    expression, "'" + name + "'", "指标，或与一段文字的比较", "a metric, or a comparison of this with a text");
        }
        Selector selector = selectorOf(name, metric);
        return switch (metric.kind()) {
            case LEVEL -> new Term.Latest(selector);
            case EVENT -> new Term.Happening(selector);
            case TEXT ->
                complain(
                        expression,
                        "'" + name + "'",
                        "与文字比较，例如 " + name + " == 'On'",
                        "a comparison of the text, such as " + name + " == 'On'");
        };
    }

    private Expression call(CelExpr expression) {
        CelExpr.CelCall call = expression.call();
        List<CelExpr> args = call.args();
        return switch (call.function()) {
            case "_&&_" -> new Expression.Both(of(args.get(0)), of(args.get(1)));
            case "_||_" -> new Expression.Either(of(args.get(0)), of(args.get(1)));
            case "!_" -> new Expression.Not(of(args.get(0)));
            case "-_" -> negative(of(args.get(0)));
            case "_+_" -> new Expression.Arithmetic(Sign.PLUS, of(args.get(0)), of(args.get(1)));
            case "_-_" -> new Expression.Arithmetic(Sign.MINUS, of(args.get(0)), of(args.get(1)));
            case "_*_" -> new Expression.Arithmetic(Sign.TIMES, of(args.get(0)), of(args.get(1)));
            case "_/_" -> quotient(of(args.get(0)), args.get(1));
            case "_?_:_" -> new Expression.Choice(of(args.get(0)), of(args.get(1)), of(args.get(2)));
            case "_<_" -> compare(Relation.LESS, args);
            case "_<=_" -> compare(Relation.AT_MOST, args);
            case "_>_" -> compare(Relation.MORE, args);
            case "_>=_" -> compare(Relation.AT_LEAST, args);
            case "_==_" -> equal(expression, args);
            case "_!=_" -> new Expression.Not(equal(expression, args));
            case "@in", "startsWith" -> new Texts(this).membership(expression);
            case "duration" -> new Arguments(this, expression).durationLiteral();
            default ->
                Function.find(call.function())
                        .map(function -> new FunctionCall(this, expression, function).translate())
                        .orElseGet(() -> complain(
                                expression,
                                "'" + call.function() + "'",
                                "规则的函数之一：" + String.join("、", Function.codes()),
                                "one of the functions of rules: " + String.join(", ", Function.codes())));
        };
    }

    /** By zero nothing is ever divided, so such a rule would never say anything. */
    private Expression quotient(Expression dividend, CelExpr by) {
        Expression divisor = of(by);
        return divisor instanceof Expression.Constant number && number.value() == 0
                ? complain(
                        by,
                        new Bilingual("除以零", "a division by zero"),
                        new Bilingual("不为零的除数", "a divisor that is not zero"))
                : new Expression.Arithmetic(Sign.BY, dividend, divisor);
    }

    private static Expression negative(Expression of) {
        return of instanceof Expression.Constant number
                ? new Expression.Constant(-number.value())
                : new Expression.Negative(of);
    }

    private Expression compare(Relation relation, List<CelExpr> sides) {
        return new Expression.Comparison(relation, of(sides.get(0)), of(sides.get(1)));
    }

    private Expression equal(CelExpr expression, List<CelExpr> sides) {
        return switch (tree.getTypeOrThrow(sides.get(0).id()).kind()) {
            case DOUBLE, DURATION -> compare(Relation.EQUAL, sides);
            case STRING -> new Texts(this).equality(expression);
            case BOOL -> same(of(sides.get(0)), of(sides.get(1)));
            default -> complain(expression, "'=='", "两个数、两段文字或两个条件", "two numbers, two texts or two conditions");
        };
    }

    private static Expression same(Expression left, Expression right) {
        return new Expression.Either(
                new Expression.Both(left, right),
                new Expression.Both(new Expression.Not(left), new Expression.Not(right)));
    }

    /** The metric of a name, {@code role.metric} included; null when it is none. */
    @Nullable
    Metric metricOf(String name) {
        Metric ofRole = roles.get(name);
        return ofRole != null ? ofRole : metrics.find(name).orElse(null);
    }

    static Selector selectorOf(String name, Metric metric) {
        int dot = name.indexOf('.');
        return new Selector(dot < 0 ? null : name.substring(0, dot), metric.id());
    }

    /** The name that an expression is, {@code role.metric} included. */
    static Optional<String> nameOf(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> Optional.of(expression.ident().name());
            case SELECT ->
                nameOf(expression.select().operand())
                        .map(owner -> owner + "." + expression.select().field());
            default -> Optional.empty();
        };
    }

    static Optional<PremiseField> premiseField(CelExpr expression) {
        return nameOf(expression).filter(name -> name.startsWith("premise.")).flatMap(name -> {
            for (PremiseField field : PremiseField.values()) {
                if (name.equals("premise." + field.code())) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        });
    }

    Expression complain(CelExpr at, String found, String zh, String en) {
        return complain(at, Bilingual.of(found), new Bilingual(zh, en));
    }

    Expression complain(CelExpr at, Bilingual found, Bilingual expected) {
        int offset = tree.getSource().getPositionsMap().getOrDefault(at.id(), 0);
        String function = at.getKind() == CelExpr.ExprKind.Kind.CALL ? at.call().function() : "";
        boolean named = !function.isEmpty() && Character.isLetter(function.charAt(0));
        complaints.accept(new Complaint(named ? Math.max(0, offset - function.length()) : offset, found, expected));
        return NOTHING;
    }
}
