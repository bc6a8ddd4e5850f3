package dev.vigil.rules.language;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;

/** Whole numbers of a condition as numbers with a fraction: every number of a rule is one. Ids stay. */
final class Numbers {
    private Numbers() {}

    static CelExpr withFractions(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression);
            case SELECT ->
                expression.toBuilder()
                        .setSelect(expression.select().toBuilder()
                                .setOperand(withFractions(expression.select().operand()))
                                .build())
                        .build();
            case CALL -> call(expression);
            case LIST -> list(expression);
            default -> expression;
        };
    }

    private static CelExpr constant(CelExpr expression) {
        if (expression.constant().getKind() != CelConstant.Kind.INT64_VALUE) {
            return expression;
        }
        double value = expression.constant().int64Value();
        return CelExpr.ofConstant(expression.id(), CelConstant.ofValue(value));
    }

    private static CelExpr call(CelExpr expression) {
        CelExpr.CelCall.Builder call = expression.call().toBuilder().clearArgs();
        expression.call().target().ifPresent(target -> call.setTarget(withFractions(target)));
        expression.call().args().forEach(argument -> call.addArgs(withFractions(argument)));
        return expression.toBuilder().setCall(call.build()).build();
    }

    private static CelExpr list(CelExpr expression) {
        CelExpr.CelList.Builder list = CelExpr.CelList.newBuilder();
        expression.list().elements().forEach(element -> list.addElements(withFractions(element)));
        return expression.toBuilder().setList(list.build()).build();
    }
}
