package dev.vigil.rules.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.rules.KnownCodes;
import dev.vigil.rules.expression.Expression;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a condition: CEL parses it, whole numbers become numbers with a fraction (CEL has no coercion, and
 * officers write {@code pm10 > 150}), CEL checks the types, and the checked tree becomes an {@link Expression}.
 */
final class ConditionReader {
    /** Part of what CEL says of a thing that holds something wrong, which it has complained of already. */
    private static final String OF_ANOTHER = "*error*";

    private final Vocabulary vocabulary;
    private final CelCompiler plain;

    ConditionReader(Metrics metrics, KnownCodes codes) {
        vocabulary = new Vocabulary(metrics, codes);
        plain = vocabulary.compiler(Map.of(), Set.of()).build();
    }

    /**
     * Offsets of complaints are characters of the condition.
     *
     * @param parameters numbers that the condition may name, {@code rule.NAME}
     * @return empty after something was complained of
     */
    Optional<Expression> read(String condition, Map<String, Double> parameters, Consumer<Complaint> complaints) {
        CelValidationResult parsed = plain.parse(condition);
        if (parsed.hasError()) {
            parsed.getErrors().stream()
                    .limit(1) // what follows the first slip is mostly noise
                    .map(issue -> ParseSlip.of(offset(parsed.getSource(), issue), issue.getMessage(), condition))
                    .forEach(complaints);
            return Optional.empty();
        }
        return tree(parsed).flatMap(tree -> check(tree, parameters, complaints));
    }

    private Optional<Expression> check(
            CelAbstractSyntaxTree parsed, Map<String, Double> parameters, Consumer<Complaint> complaints) {
        Tally tally = new Tally();
        Names names = Names.in(parsed, vocabulary, parameters.keySet(), tally.passOn(complaints));
        if (tally.any) {
            return Optional.empty();
        }
        Map<String, Metric> roles = names.roles();
        CelCompiler compiler = roles.isEmpty() && parameters.isEmpty()
                ? plain
                : vocabulary.compiler(roles, parameters.keySet()).build();
        CelAbstractSyntaxTree numbers =
                CelAbstractSyntaxTree.newParsedAst(Numbers.withFractions(parsed.getExpr()), parsed.getSource());
        CelValidationResult checked = compiler.check(numbers);
        if (checked.hasError()) {
            checked.getErrors().stream()
                    .filter(issue -> !issue.getMessage().contains(OF_ANOTHER))
                    .map(issue -> ofCheck(numbers.getSource(), issue, names))
                    .forEach(complaints);
            return Optional.empty();
        }
        CelAbstractSyntaxTree tree = tree(checked).orElseThrow();
        if (!tree.getResultType().equals(SimpleType.BOOL)) {
            complaints.accept(new Complaint(
                    0,
                    Complaint.words(tree.getResultType().name()),
                    new Bilingual("或真或假的条件，例如 pm10 > 150", "a condition that is true or false, such as pm10 > 150")));
            return Optional.empty();
        }
        Expression expression =
                new Translation(tree, vocabulary.metrics(), roles, parameters, tally.passOn(complaints)).condition();
        return tally.any ? Optional.empty() : Optional.of(expression);
    }

    private static Optional<CelAbstractSyntaxTree> tree(CelValidationResult result) {
        try {
            return Optional.of(result.getAst());
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("a result without errors has a tree", impossible);
        }
    }

    private Complaint ofCheck(CelSource source, CelIssue issue, Names names) {
        int offset = source.getPositionsMap().getOrDefault(issue.getExprId(), offset(source, issue));
        boolean call = names.isCall(issue.getExprId());
        int start = call ? names.startOfCall(issue.getExprId(), offset) : offset;
        return Complaint.ofCheck(start, issue.getMessage(), call, vocabulary.names());
    }

    private static int offset(CelSource source, CelIssue issue) {
        return source.getLocationOffset(
                        issue.getSourceLocation().getLine(),
                        issue.getSourceLocation().getColumn())
                .orElse(0);
    }

    /** Knows whether anything was complained of. */
    private static final class Tally {
        private boolean any;

        Consumer<Complaint> passOn(Consumer<Complaint> complaints) {
            return complaint -> {
                any = true;
                complaints.accept(complaint);
            };
        }
    }
}
