package dev.vigil.rules.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.config.Suggestion;
import dev.vigil.rules.KnownCodes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The names of a parsed condition: which metrics of other roles it uses, and where its calls begin. */
final class Names {
    private static final int MOST_NODES = 200;
    private static final Set<String> OWNERS = Set.of("premise", "calendar", "area");
    private static final String RULE = "rule";

    private final Map<String, Metric> roles = new LinkedHashMap<>();
    private final Map<Long, CelExpr> calls = new HashMap<>();
    private final CelAbstractSyntaxTree tree;
    private final Vocabulary vocabulary;
    private final Set<String> parameters;
    private final Consumer<Complaint> complaints;
    private int nodes;

    private Names(
            CelAbstractSyntaxTree tree, Vocabulary vocabulary, Set<String> parameters, Consumer<Complaint> complaints) {
        this.tree = tree;
        this.vocabulary = vocabulary;
        this.parameters = parameters;
        this.complaints = complaints;
    }

    static Names in(
            CelAbstractSyntaxTree tree, Vocabulary vocabulary, Set<String> parameters, Consumer<Complaint> complaints) {
        Names names = new Names(tree, vocabulary, parameters, complaints);
        names.walk(tree.getExpr());
        if (names.nodes > MOST_NODES) {
            complaints.accept(new Complaint(
                    0,
                    new Bilingual(names.nodes + " 个部分", names.nodes + " parts"),
                    new Bilingual(
                            "至多 " + MOST_NODES + " 个部分；请写成两条规则", "at most " + MOST_NODES + " parts; write two rules")));
        }
        return names;
    }

    Map<String, Metric> roles() {
        return roles;
    }

    boolean isCall(long id) {
        return calls.containsKey(id);
    }

    /** CEL places a call at its bracket; people look at its name. */
    int startOfCall(long id, int bracket) {
        String function = calls.get(id).call().function();
        return Character.isLetter(function.charAt(0)) ? Math.max(0, bracket - function.length()) : bracket;
    }

    private void walk(CelExpr expression) {
        nodes++;
        switch (expression.getKind()) {
            case SELECT -> select(expression);
            case CALL -> {
                calls.put(expression.id(), expression);
                expression.call().target().ifPresent(this::walk);
                expression.call().args().forEach(this::walk);
            }
            case LIST -> expression.list().elements().forEach(this::walk);
            case STRUCT, MAP, COMPREHENSION ->
                complain(expression, "'{'", new Bilingual("条件中没有花括号", "no braces in a condition"));
            default -> {}
        }
    }

    private void select(CelExpr expression) {
        CelExpr owner = expression.select().operand();
        String field = expression.select().field();
        if (owner.getKind() != CelExpr.ExprKind.Kind.IDENT) {
            complain(
                    expression,
                    "'." + field + "'",
                    new Bilingual("角色.指标、premise.字段 或 calendar.字段", "role.metric, premise.field or calendar.field"));
            return;
        }
        String name = owner.ident().name() + "." + field;
        if (OWNERS.contains(owner.ident().name())) {
            if (!Vocabulary.FIELDS.containsKey(name)) {
                List<String> known = Vocabulary.FIELDS.keySet().stream()
                        .filter(other -> other.contains("."))
                        .toList();
                complain(owner, "'" + name + "'", Suggestion.oneOf(known, name));
            }
            return;
        }
        if (owner.ident().name().equals(RULE)) {
            if (!parameters.contains(field)) {
                Bilingual near = Suggestion.nearest(field, parameters)
                        .map(other -> Suggestion.meant("rule." + other))
                        .orElse(Bilingual.of(""));
                complain(
                        owner,
                        "'" + name + "'",
                        new Bilingual("规则的 'parameters' 之一", "one of the rule's 'parameters'").plus(near));
            }
            return;
        }
        Optional<Metric> metric = vocabulary.metrics().find(field);
        if (metric.isEmpty()) {
            int dot = tree.getSource().getPositionsMap().getOrDefault(expression.id(), 0);
            complaints.accept(Complaint.unknown(dot + 1, field, false, vocabulary.names()));
            return;
        }
        roles.put(name, metric.get());
        vocabulary
                .codes()
                .meantRole(owner.ident().name())
                .ifPresent(meant -> complain(
                        owner, "'" + owner.ident().name() + "'", KnownCodes.A_ROLE.plus(Suggestion.meant(meant))));
    }

    private void complain(CelExpr at, String found, Bilingual expected) {
        int offset = tree.getSource().getPositionsMap().getOrDefault(at.id(), 0);
        complaints.accept(new Complaint(offset, Bilingual.of(found), expected));
    }
}
